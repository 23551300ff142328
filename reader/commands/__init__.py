"""The commands of `reader`, by subject; each loads, asks a layer, and prints."""
