"""The first step of the program ``claims``, before anything that takes time to load."""

import os
import signal
import sys


def main() -> None:
    """Run the command. A preview may be told to end from here on, while the rest is loaded."""
    if "serve" in sys.argv[1:]:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: os._exit(0))
    from generator.cli.main import main as claims  # noqa: PLC0415 - see above

    claims(prog_name="claims")
