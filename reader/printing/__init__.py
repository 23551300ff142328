"""How documents, summaries, figures, hits and marks look on standard output."""
