"""``python -m generator`` is the command ``claims``."""

from generator.cli.start import main

main()
