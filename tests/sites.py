"""Sites that several tests look at, each built once in a run, however many processes it has."""

import atexit
import fcntl
import functools
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest import mock

from generator.build import cache, pipeline, settings
from generator.build.files import Build
from generator.host import reading
from generator.host import run as site
from generator.sharing import drawing
from tests.crawl import Site

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "sample"
LITTLE = ROOT / "tests" / "little"
"""One claim in two languages: for whoever needs a site, and not all that can be on one."""
URL = "https://claims.invalid/x/y/"
BASE = "/x/y/"
RESTS = {"radio-2031-04": 3, "wire-2031-05-06": 10}
_RUN = "PYTEST_XDIST_TESTRUNUID"
"""The same in every process of a run of pytest-xdist."""


@functools.cache
def built(root: Path, url: str = "") -> Build:
    """The files of the site below ``root``; with its archive, if it has one inside."""
    draw = drawing.remembering(cache.pictures_folder(os.environ))
    with plain_environment():
        said = reading.read(root / settings.FILE)
    return pipeline.build(
        root,
        languages=said.languages,
        archive=settings.archive_folder(root, given=None, configured=said.archive, environment={}),
        site_url=url,
        about=replace(said.about, draw=draw),
    )


@functools.cache
def site_of(root: Path, url: str = "") -> Site:
    """The site below ``root``, built as strictly as MkDocs can."""

    def make(target: Path) -> None:
        job = site.Job(
            config_file=root / settings.FILE,
            built=built(root, url),
            strict=True,
            on_page=lambda: None,
        )
        with plain_environment():
            site.build_site(job, site_dir=target, site_url=url)

    name = hashlib.sha256(f"{root} {url}".encode()).hexdigest()[:16]
    return Site(once(name, make), base=BASE if url else "/")


def plain_environment() -> "mock._patch_dict":
    """The environment without what a user's or a runner's would change of a site."""
    names = ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH", settings.ENVIRONMENT)
    kept = {name: value for name, value in os.environ.items() if name not in names}
    return mock.patch.dict(os.environ, kept | {"NO_MKDOCS_2_WARNING": "1"}, clear=True)


def copy_sample(target: Path, *, config: str = "") -> Path:
    """A copy of the sample to change, with ``config`` added to its ``mkdocs.yml``."""
    return _copy(SAMPLE, target, config)


def copy_little(target: Path, *, config: str = "") -> Path:
    """The same of the little site."""
    return _copy(LITTLE, target, config)


def _copy(root: Path, target: Path, config: str) -> Path:
    shutil.copytree(root, target)
    with (target / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(config)
    return target


def with_a_rest() -> Path:
    """The sample, but that two of its sources leave a sentence out: those in ``RESTS``."""
    return once("with-a-rest", _leave_a_rest)


def _leave_a_rest(target: Path) -> None:
    copy_sample(target)
    for source, sentence in RESTS.items():
        record = target / "claims" / "sources" / f"{source}.yml"
        lines = record.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if f"sentences: {sentence}," not in line]
        assert len(kept) == len(lines) - 1
        record.write_text("".join(kept), "utf-8")


def project_files() -> list[str]:
    """The files of the project that git knows, or would if it were told to."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    assert "pyproject.toml" in names
    return names


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differing(one: Path, other: Path) -> list[str]:
    """The names of the files that two folders do not have in common, byte by byte."""
    a, b = tree(one), tree(other)
    assert a
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


def once(name: str, make: Callable[[Path], object]) -> Path:
    """The folder ``name``, made by the first process of the run that asks; the others wait."""
    folder, done = _shared() / name, _shared() / f"{name}.done"
    with (_shared() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder


@functools.cache
def _shared() -> Path:
    """A folder for all processes of the run, which the last of them removes."""
    run = os.environ.get(_RUN, str(os.getpid()))
    folder = Path(tempfile.gettempdir()) / f"claims-{run}"
    folder.mkdir(exist_ok=True)
    users = (folder / "users").open("w")  # open, and held, as long as the process lives
    fcntl.flock(users, fcntl.LOCK_SH)
    atexit.register(_leave, folder, users.fileno(), users)
    return folder


def _leave(folder: Path, users: int, _: object) -> None:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    shutil.rmtree(folder, ignore_errors=True)
