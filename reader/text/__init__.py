"""What can be said of a text alone: spans, sentences, language. Knows only `str`."""
