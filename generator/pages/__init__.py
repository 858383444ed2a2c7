"""Which pages exist, what each is called, shows and says, and how it becomes Markdown."""
