"""What can be wrong, and the words for it."""
