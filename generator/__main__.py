"""``python -m generator`` is the command ``claims``."""

from generator.cli import main

main(prog_name="claims")
