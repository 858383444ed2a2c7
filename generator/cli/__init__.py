"""The command ``claims``: what it is asked with, and what it prints."""
