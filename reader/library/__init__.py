"""What is kept: documents, their versions, annotations, places. The only place that knows SQLite."""
