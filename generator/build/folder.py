"""The generator's files written to a folder, for any other generator to build."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import urls
from generator.build.files import Build
from generator.diagnostics.diagnostic import UsageError

MANIFEST = ".claims-written"
"""Lists what was written, a path a line: what is removed next time is only what stands here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many files the folder holds now, how many changed, and how many are gone."""

    files: int
    changed: int
    removed: int


def write(built: Build, target: Path) -> Written:
    """Write every file, German below ``de/``; remove what an earlier call wrote and this did not.

    A file that no earlier call wrote is never touched: UsageError if one is in the way.
    """
    before = _manifest(target)
    files = {
        f"{urls.prefix(built.languages, file.language)}{file.path}": file.content
        for file in built.files
    }
    for path in sorted(files.keys() - before):
        if stranger := _in_the_way(target, path):
            raise UsageError(f"{stranger} is in the way: it was not written by this command")
    # Before the files: what a killed call wrote is then known to the next one.
    _list(target, files.keys() | before)
    changed = sum(_write(target / path, content) for path, content in files.items())
    gone = sorted(before - files.keys())
    for path in gone:
        _remove(target, path)
    _list(target, files.keys())
    return Written(files=len(files), changed=changed, removed=len(gone))


def _manifest(target: Path) -> set[str]:
    path = target / MANIFEST
    lines: Iterable[str] = path.read_text("utf-8").splitlines() if path.is_file() else ()
    return {line for line in lines if line and ".." not in Path(line).parts and line[0] != "/"}


def _list(target: Path, paths: Iterable[str]) -> None:
    _write(target / MANIFEST, "".join(f"{path}\n" for path in sorted(paths)))


def _in_the_way(target: Path, path: str) -> Path | None:
    """What stands where a file or one of its folders is to be."""
    inner = target / path
    folders = [folder for folder in inner.parents if folder.is_relative_to(target)]
    if inner.exists() or inner.is_symlink():
        return inner
    return next((folder for folder in folders if folder.exists() and not folder.is_dir()), None)


def _write(path: Path, content: str | bytes) -> bool:
    """Whether the file had to change."""
    raw = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == raw:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return True


def _remove(target: Path, path: str) -> None:
    (target / path).unlink(missing_ok=True)
    folder = (target / path).parent
    while folder != target and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
