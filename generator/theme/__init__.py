"""Looks and scripts, and the parts of Material's frame that are ours."""
