"""Measures a build on invented records against plain MkDocs on the very same Markdown.

``make bench`` runs it. Processor seconds of whole processes, taken in turns, so that a machine that
slows down slows both; what counts is the ratio of the medians, and the seconds are for orientation.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests import invented


def main() -> None:
    """Print the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=2000, help="claims of the smaller dataset")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), options.claims, options.runs)


def _measure(folder: Path, claims: int, runs: int) -> None:
    small, large, plain = (folder / name for name in ("small", "large", "plain"))
    invented.dataset(small, claims)
    invented.dataset(large, 2 * claims)
    _run("claims", "-C", small, "write", plain / "content")
    (plain / "mkdocs.yml").write_text(invented.configuration(with_generator=False), "utf-8")
    commands: dict[str, tuple[str | Path, ...]] = {
        f"claims build, {claims:,} claims": ("claims", "-C", small, "build"),
        "mkdocs build, same Markdown": ("mkdocs", "build", "-q", "-f", plain / "mkdocs.yml"),
        f"claims build, {2 * claims:,} claims": ("claims", "-C", large, "build"),
        f"claims check, {claims:,} claims": ("claims", "-C", small, "check"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            shutil.rmtree(small / "site", ignore_errors=True)
            seconds[name].append(_run(*command))
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    for name, values in seconds.items():
        print(f"{name:32} {medians[name]:7.2f} s  ({min(values):.2f} to {max(values):.2f})")
    build, mkdocs, double, _ = medians.values()
    print(f"{'build / plain MkDocs':32} {build / mkdocs:7.2f}    (at most 1.5)")
    print(f"{'twice the claims / once':32} {double / build:7.2f}    (at most 2.2)")


def _run(*command: str | Path) -> float:
    """Processor seconds of a program beside this Python, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [Path(sys.executable).parent / command[0], *command[1:]],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
