"""Ends ``claims serve`` at random moments, as Ctrl+C does: ``python -m tests.interrupts 100``.

That is in the first five seconds, or in as many as are named next.

Every start must end with 0, without a traceback, and leave nothing in the temporary folder. The
first moment is that of the program's own first step: what Python does before is nobody's to change.
Half of the signals go to the process, half to all of its group, as from a terminal. Linux alone.
"""

import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests import sites

_PATIENCE = 60
_ARMED = 1 << (signal.SIGTERM - 1)
"""Python itself does not catch SIGTERM."""


class Started:
    """A preview, with a temporary folder of its own, in a group of its own."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self._log = folder / "log"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        program = [sys.executable, "-m", "generator", "-C", str(root)]
        with sites.plain_environment(), self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [*program, "serve", "--address", self.address],
                stdout=log,
                stderr=log,
                cwd=sites.ROOT,
                env=os.environ | {"TMPDIR": str(self.temporary)},
                start_new_session=True,
            )
        self.until(self._is_armed)

    def until(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not is_so():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.002)

    def said(self) -> str:
        return self._log.read_text("utf-8")

    def end(self, number: int, *, whole_group: bool) -> list[str]:
        """What is wrong with how it ended."""
        (os.killpg if whole_group else os.kill)(self.process.pid, number)
        try:
            code: int | str = self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            code = "none: it goes on"
            self.process.kill()
            self.process.wait()
        left = sorted(path.name for path in self.temporary.iterdir())
        said = self.said()
        return [
            *([f"exit code {code}"] if code != 0 else []),
            *([f"left {left}"] if left else []),
            *([said] if "Traceback" in said or "Error" in said or "ERROR" in said else []),
        ]

    def _is_armed(self) -> bool:
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
        return bool(int(caught.split()[1], 16) & _ARMED)


def _main(starts: int, seconds: float = 5.0) -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        root = sites.copy_sample(Path(temporary) / "root")
        for number in range(starts):
            folder = Path(temporary) / f"{number}"
            folder.mkdir()
            moment = random.uniform(0, seconds)  # noqa: S311 - no secret
            started = Started(root, folder)
            time.sleep(moment)
            said = started.said().splitlines()
            wrong = started.end(signal.SIGINT, whole_group=bool(number % 2))
            failed += bool(wrong)
            last = said[-1] if said else "nothing yet"
            print(f"{number + 1:3} {moment:5.3f} s: {'; '.join(wrong) or 'well'}  [{last}]")
    print(f"{starts} starts, {failed} ended badly")
    return failed


if __name__ == "__main__":
    sys.exit(min(1, _main(*map(int, sys.argv[1:]))))
