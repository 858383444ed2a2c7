"""``python -m generator`` is the command ``claims``."""

from generator.cli.main import main

main(prog_name="claims")
