"""Measures checks, proofs, builds, search, pages and drafts; builds against plain MkDocs.

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
import time
from pathlib import Path

from generator.checks.wordlists import WordLists
from generator.evidence import verify
from generator.evidence.lock import Lock
from generator.records import dataset
from generator.records.memory import Memory
from tests import bench_pages, bench_quotes, bench_search, invented, sites


def main() -> None:
    """Print the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=2000, help="claims of the smaller dataset")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command")
    parser.add_argument(
        "--real", type=Path, default=sites.SAMPLE, help="the dataset whose pages are measured"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure_check(Path(folder) / "check", options.runs)
        _measure_evidence(Path(folder) / "evidence", options.runs)
        _measure(Path(folder), options.claims, options.runs)
    bench_search.main()
    bench_quotes.main()
    bench_pages.main(options.real)


def _measure_evidence(root: Path, runs: int) -> None:
    """Processor seconds that it takes to prove 5,000 passages from 1,000 sources of 20 KB."""
    invented.evidence(root, sources=1000, passages=5000)
    read, _ = dataset.read(root, languages=("en", "de"))
    seconds: dict[str, list[float]] = {"cold": [], "nothing changed": []}
    for run in range(runs):
        for values in seconds.values():
            memory = Memory(root / f"memory-{run}")
            before = time.process_time()
            found = verify.verify(read, root / "archive", Lock(), WordLists({}), memory)
            values.append(time.process_time() - before)
            memory.save()
            assert all(each.rule is None for each in found.evidence.values())
    _print("5,000 passages, cold", seconds["cold"], "(at most 3)")
    _print("5,000 passages, nothing changed", seconds["nothing changed"], "(at most 0.5)")


def _measure_check(root: Path, runs: int) -> None:
    """Processor seconds of ``claims check`` on 10,000 records, and after one has changed."""
    invented.dataset(root, 8700)
    record = next((root / "claims").glob("*.yml"))
    os.environ["XDG_CACHE_HOME"] = str(root / "memory")
    _print("claims check, 10,000 records, cold", [_run("claims", "-C", root, "check")])
    seconds = []
    for run in range(runs):
        with record.open("a", encoding="utf-8") as file:
            file.write(f"# {run}\n")
        seconds.append(_run("claims", "-C", root, "check"))
    _print("claims check, one changed", seconds, "(at most 2)")


def _print(name: str, seconds: list[float], target: str = "") -> None:
    low, high = min(seconds), max(seconds)
    print(f"{name:36} {statistics.median(seconds):7.2f} s  ({low:.2f} to {high:.2f}) {target}")


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
        _print(name, values)
    build, mkdocs, double, _ = medians.values()
    print(f"{'build / plain MkDocs':36} {build / mkdocs:7.2f}    (at most 1.5)")
    print(f"{'twice the claims / once':36} {double / build:7.2f}    (at most 2.2)")


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
