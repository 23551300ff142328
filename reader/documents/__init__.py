"""From a file to clean text with structure."""
