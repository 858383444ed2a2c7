"""What follows from the records, and is never typed by hand."""
