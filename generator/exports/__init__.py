"""The data as other programs read it, one module a format."""
