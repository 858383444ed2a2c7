"""The command ``claims`` as an editor and as CI meet it: exit codes and words."""

import errno
import json
import logging
import runpy
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Self

import click
import pytest
from click.testing import CliRunner, Result
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer

from generator.cli.main import main
from generator.evidence import lock
from generator.host import run
from tests import sites
from tests.crawl import Html

CLEAN = """\
6 claims, 20 statements, 9 actors, 3 events, 5 sources
28 passages: 23 exact, 5 normalised, 0 unchecked, 0 failed
0 errors, 0 warnings
"""
UNCHECKED = """\
6 claims, 20 statements, 9 actors, 3 events, 5 sources
28 passages: 0 exact, 0 normalised, 28 unchecked, 0 failed
0 errors, 0 warnings
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample, with the folder above it to work in."""
    monkeypatch.chdir(tmp_path)
    return sites.copy_sample(tmp_path / "root")


def _claims(*arguments: str | Path, environment: dict[str, str] | None = None) -> Result:
    with sites.plain_environment():
        return CliRunner(env=environment).invoke(
            main, list(map(str, arguments)), prog_name="claims"
        )


@pytest.fixture
def empty(root: Path) -> Path:
    """The same without a record: its site is quickly built."""
    shutil.rmtree(root / "claims")
    for language in ("en", "de"):
        (root / "content" / language / "method.md").write_text("# Method\n", "utf-8")
    return root


def _break(root: Path) -> None:
    path = root / "claims" / "actors" / "westland.yml"
    path.write_text("kind: stat\nname: West\n", "utf-8")


BROKEN = (
    "claims/actors/westland.yml:1:7: error: “kind” must be one of person, state, organisation,"
    " group, outlet, and “stat” is not. Did you mean “state”? [choice]\n"
)


# check


def test_a_clean_dataset(root: Path) -> None:
    result = _claims("-C", root, "check", "--strict")
    assert (result.exit_code, result.stdout, result.stderr) == (0, CLEAN, "")


def test_the_folder_one_is_in_needs_no_name(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert _claims("check").stdout == CLEAN


def test_a_bad_record(root: Path) -> None:
    _break(root)
    result = _claims("-C", root, "check")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith(BROKEN)
    assert result.stdout.endswith("1 error, 0 warnings\n")


def test_findings_for_a_pull_request(root: Path) -> None:
    _break(root)
    result = _claims("-C", root, "check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout == (
        "::error file=claims/actors/westland.yml,line=1,col=7::“kind” must be one of person, state,"
        " organisation, group, outlet, and “stat” is not. Did you mean “state”? [choice]\n"
    )
    assert result.stderr.endswith("1 error, 0 warnings\n")


def test_findings_for_programs(root: Path) -> None:
    assert json.loads(_claims("-C", root, "check", "--format", "json").stdout) == []
    _break(root)
    result = _claims("-C", root, "check", "--format", "json")
    assert (result.exit_code, result.stderr) == (1, "")
    (found,) = json.loads(result.stdout)
    assert found["message"].startswith("“kind” must be one of")
    del found["message"]
    assert found == {
        "level": "error",
        "rule": "choice",
        "path": "claims/actors/westland.yml",
        "line": 1,
        "column": 7,
    }


def test_unchecked_passages_fail_where_it_is_strict(root: Path) -> None:
    (root / "archive").rename(root / "elsewhere")
    assert _claims("-C", root, "check", "--strict").stdout == CLEAN  # by the lock
    (root / lock.PATH).unlink()
    for strict, code in (((), 0), (("--strict",), 1)):
        result = _claims("-C", root, "check", *strict)
        assert (result.exit_code, result.stdout) == (code, UNCHECKED)
    result = _claims("-C", root, "build", "--strict")
    assert result.exit_code == 1
    assert result.stderr == "The site was not built; the last one stays as it is.\n"


def test_a_warning_fails_where_it_is_strict(root: Path) -> None:
    (root / "archive" / "003-radio.txt").unlink()
    result = _claims("-C", root, "check")
    assert result.exit_code == 0
    assert "claims/sources/radio-2031-04.yml:1:7: warning: the archive has no" in result.stdout
    assert result.stdout.endswith("0 errors, 1 warning\n")
    assert _claims("-C", root, "check", "--strict").exit_code == 1


def test_the_archive_is_the_one_named_else_that_of_the_environment(root: Path) -> None:
    (root / "archive").rename(root.parent / "texts")
    (root.parent / "empty").mkdir()
    there, empty = {"CLAIMS_ARCHIVE": "texts"}, {"CLAIMS_ARCHIVE": "empty"}
    assert _claims("-C", root, "check", environment=there).stdout == CLEAN
    named = _claims("-C", root, "check", "--archive", "texts", environment=empty)
    assert named.stdout == CLEAN
    assert _claims("-C", root, "check", environment=empty).stdout.endswith("5 warnings\n")


# What was asked wrongly


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-C", "nowhere", "check"], "Directory 'nowhere' does not exist."),
        (["-C", "root/mkdocs.yml", "check"], "Directory 'root/mkdocs.yml' is a file."),
        (["-C", "empty", "check"], "has neither mkdocs.yml nor claims/: name the dataset's folder"),
        (["-C", "empty", "write", "out"], "has neither mkdocs.yml nor claims/"),
        (["-C", "empty", "build"], "there is no {here}/empty/mkdocs.yml: name the dataset's"),
        (["-C", "empty", "serve"], "there is no {here}/empty/mkdocs.yml: name the dataset's"),
        (["-C", "plain", "build"], "{here}/plain/mkdocs.yml must list “claims” under “plugins”"),
        (["-C", "plain", "serve"], "{here}/plain/mkdocs.yml must list “claims” under “plugins”"),
        (["-C", "odd", "build"], "ERROR Config value 'site_url'"),
        (["-C", "odd", "serve"], "{here}/odd/mkdocs.yml cannot be used as it is"),
        (["-C", "garbled", "build"], "MkDocs encountered an error parsing the configuration file"),
        (["-C", "root", "check", "--archive", "no"], "there is no archive at no: no such folder"),
        (["-C", "root", "check", "--format", "xml"], "'xml' is not one of 'text', 'github'"),
        (["-C", "root", "build", "--site-dir", "root"], "{here}/root holds the dataset: name"),
        (["-C", "root", "build", "--site-dir", "plain"], "holds something else than a site"),
        (["-C", "root", "serve", "--address", "here"], "{here}/root/mkdocs.yml cannot be used"),
        (["-C", "root", "write"], "Missing argument 'DIR'."),
        (["-C", "root", "write", "plain/mkdocs.yml"], "is a file"),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["chek"], "No such command 'chek'. Did you mean 'check'?"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_was_asked_wrongly_is_said_in_one_line(
    root: Path, arguments: list[str], message: str
) -> None:
    here = root.parent
    for name, config in (
        ("empty", None),
        ("plain", "site_name: Plain\ndocs_dir: content\n"),
        ("odd", "site_name: Odd\ndocs_dir: content\nsite_url: 3\nplugins: [claims]\n"),
        ("garbled", "site_name: [\n"),
    ):
        (here / name / "content").mkdir(parents=True)
        if config:
            (here / name / "mkdocs.yml").write_text(config, "utf-8")
    result = _claims(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message.format(here=here) in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert not (here / "root" / "site").exists()


def test_an_address_that_is_taken(root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = _claims("-C", root, "serve", "--address", address)
    assert result.exit_code == 2
    assert f"Error: cannot serve at {address} (Address already in use): name" in result.stderr


def test_another_fault_of_the_system_is_not_taken_for_an_address(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left")

    monkeypatch.setattr(LiveReloadServer, "serve", full)
    result = _claims("-C", empty, "serve")
    assert isinstance(result.exception, OSError)


def test_a_configuration_that_changes_under_way(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(*_: object, **__: object) -> None:
        raise ConfigurationError("gone")

    monkeypatch.setattr(run, "load_config", changed)
    result = _claims("-C", root, "serve")
    assert (result.exit_code, result.stderr) == (2, "Error: gone\n")


def test_a_check_loads_nothing_that_only_pages_need(root: Path) -> None:
    """Templates alone take longer to load than most datasets to check."""
    code = (
        "import sys\nfrom generator.cli.main import main\n"
        "main(['-C', sys.argv[1], 'check'], standalone_mode=False)\n"
    )
    slow = "{'babel', 'jinja2', 'mkdocs.config', 'generator.build.pipeline'}"
    loaded = f"print(sorted({slow} & set(sys.modules)))"
    script = f"import atexit\natexit.register(lambda: {loaded})\n{code}"

    ran = subprocess.run(
        [sys.executable, "-c", script, root], check=True, capture_output=True, text=True
    )

    assert ran.stdout.splitlines()[-1] == "[]"


# Help


def test_the_help_of_every_command() -> None:
    shown = _claims("--help")
    assert shown.exit_code == 0
    assert "Exit codes: 0 clean, 1 findings, 2 asked wrongly." in shown.stdout
    assert _claims("-h").stdout == shown.stdout
    commands = main.commands
    assert {"check", "build", "serve", "write"} <= commands.keys()
    for name, command in commands.items():
        assert f"  {name} " in shown.stdout
        text = " ".join(_claims(name, "--help").stdout.split())
        assert " ".join((command.help or "missing").split("\n\n")[0].split()) in text
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help
                assert max(parameter.opts, key=len) in text


def test_the_version() -> None:
    assert _claims("--version").stdout.startswith("claims, version 0.")


# build and write


def test_a_build_says_what_it_built_and_where(root: Path) -> None:
    result = _claims("-C", root, "build", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{CLEAN}70 pages in root/site\n"
    assert sites.tree(root / "site").keys() == sites.tree(sites.site_of(sites.SAMPLE).folder).keys()


def test_a_build_elsewhere_and_for_another_address(root: Path, tmp_path: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://other.invalid/\n")
    result = _claims("-C", root, "build", "--site-dir", "out/there", "--site-url", sites.URL)
    assert result.exit_code == 0
    assert result.stdout.endswith("70 pages in out/there\n")
    assert not (root / "site").exists()
    built = tmp_path / "out" / "there"
    assert sites.tree(built) == sites.tree(sites.site_of(sites.SAMPLE, sites.URL).folder)
    result = _claims("-C", root, "build", "--site-dir", "out/there")
    assert result.exit_code == 0
    page = Html("", (built / "de" / "claims" / "index.html").read_text("utf-8"))
    canonical = page.one("link[rel=canonical]").attributes["href"]
    assert canonical == "https://other.invalid/de/claims/"
    items = json.loads((built / "api" / "v1" / "index.json").read_text("utf-8"))["items"]
    assert items[0]["url"] == "https://other.invalid/api/v1/claims.json"


def test_findings_are_told_and_the_site_is_not_built(root: Path) -> None:
    _break(root)
    result = _claims("-C", root, "build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{BROKEN}The site was not built; the last one stays as it is.\n"
    assert not (root / "site").exists()


def test_what_mkdocs_warns_of_is_told(empty: Path) -> None:
    (empty / "content" / "en" / "method.md").write_text("# Method\n\n[gone](gone.md)\n", "utf-8")
    result = _claims("-C", empty, "build")
    assert result.exit_code == 0
    assert result.stderr.startswith("WARNING Doc file 'method.md' contains a link 'gone.md'")
    result = _claims("-C", empty, "build", "--strict")
    assert result.exit_code == 1
    assert "WARNING Doc file 'method.md' contains a link 'gone.md'" in result.stderr


def test_long_work_shows_a_bar_on_a_terminal_and_nothing_elsewhere(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _claims("-C", empty, "build").stderr == ""
    bars: list[tuple[int, list[int]]] = []

    class Bar:
        def __init__(self, *, length: int, **_: object) -> None:
            bars.append((length, []))

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        def update(self, steps: int) -> None:
            bars[-1][1].append(steps)

    monkeypatch.setattr(click, "progressbar", Bar)
    monkeypatch.setattr("generator.cli.building._is_terminal", lambda: True)
    assert _claims("-C", empty, "build").exit_code == 0
    ((length, steps),) = bars
    assert length == sum(steps) == 2 * 22


def test_the_log_is_as_it_was_after_a_build(empty: Path) -> None:
    log = logging.getLogger("mkdocs")
    before = log.level, list(log.handlers)
    _claims("-C", empty, "build")
    assert (log.level, list(log.handlers)) == before


def test_the_programs_themselves(root: Path) -> None:
    program = Path(sys.executable).with_name("claims")
    with sites.plain_environment():
        for command in ([program], [sys.executable, "-m", "generator"]):
            for arguments, code in ((["check"], 0), (["nonsense"], 2)):
                done = _run(*command, "-C", root, *arguments)
                assert done.returncode == code
        _break(root)
        done = _run(program, "-C", root, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(BROKEN)


def test_the_package_is_the_command_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["generator", "-C", str(root), "check"])
    with sites.plain_environment(), pytest.raises(SystemExit) as ended:
        runpy.run_module("generator", run_name="__main__")
    assert not ended.value.code


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=sites.ROOT, check=False)


def test_the_preview_hands_on_what_it_was_asked(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, bool, str]] = []

    def serve(server: LiveReloadServer, *, open_in_browser: bool) -> None:
        page = (Path(server.root) / "index.html").read_text("utf-8")
        missing = server.error_handler(404) or b""
        assert server.error_handler(500) is None
        assert b"<html" in missing
        calls.append((server.url, open_in_browser, page))

    monkeypatch.setattr(LiveReloadServer, "serve", serve)
    assert _claims("-C", empty, "serve").exit_code == 0
    with (empty / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://claims.invalid/x/y/\n")
    assert _claims("-C", empty, "serve", "--address", "127.0.0.1:81", "--open").exit_code == 0
    assert [call[:2] for call in calls] == [
        ("http://127.0.0.1:8000/", False),
        ("http://127.0.0.1:81/x/y/", True),
    ]
    assert "http://127.0.0.1:81/x/y/" in calls[1][2]
    assert not any("Content-Security-Policy" in page for _, _, page in calls)
