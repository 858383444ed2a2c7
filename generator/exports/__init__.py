"""What is recorded, as data for other programs: a module for each format."""
