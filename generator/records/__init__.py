"""YAML to records: the values of every document, checked and related."""
