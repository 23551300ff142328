"""One module a format, each with `parse(data, encoding) -> Parts`; `table` lists them."""
