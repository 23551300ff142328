"""From a Document to its summary."""
