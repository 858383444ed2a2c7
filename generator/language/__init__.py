"""What a language is: its words, dates and numbers, and how sources written in it are read."""
