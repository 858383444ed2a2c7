"""Anybody's drafts: every quotation in them, held against the archive."""
