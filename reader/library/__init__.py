"""What is kept: documents, versions, annotations, places. The only place that knows SQLite."""
