"""The command ``claims`` itself: what was asked wrongly, help, and how it is called."""

import runpy
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.cli.main import main
from tests import sites
from tests.cli.sample import BROKEN, CLEAN, asked, spoil


def test_the_folder_one_is_in_needs_no_name(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert asked("check").stdout == CLEAN


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
    result = asked(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message.format(here=here) in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert not (here / "root" / "site").exists()


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


def test_the_help_of_every_command() -> None:
    shown = asked("--help")
    assert shown.exit_code == 0
    assert "Exit codes: 0 clean, 1 findings, 2 asked wrongly." in shown.stdout
    assert asked("-h").stdout == shown.stdout
    commands = main.commands
    assert {"check", "build", "serve", "write"} <= commands.keys()
    for name, command in commands.items():
        assert f"  {name} " in shown.stdout
        text = " ".join(asked(name, "--help").stdout.split())
        assert " ".join((command.help or "missing").split("\n\n")[0].split()) in text
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help
                assert max(parameter.opts, key=len) in text


def test_the_version() -> None:
    assert asked("--version").stdout.startswith("claims, version 0.")


def test_the_programs_themselves(root: Path) -> None:
    program = Path(sys.executable).with_name("claims")
    with sites.plain_environment():
        for command in ([program], [sys.executable, "-m", "generator"]):
            for arguments, code in ((["check"], 0), (["nonsense"], 2)):
                done = _run(*command, "-C", root, *arguments)
                assert done.returncode == code
        spoil(root)
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
