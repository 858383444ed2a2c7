"""A dataset that brings a language of its own, and what is refused, wherever it is asked."""

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs

from generator.build import check, pipeline
from generator.build.cache import folder_for
from generator.cli.main import main
from generator.diagnostics.printed import as_text
from generator.records.memory import Memory
from tests import sites
from tests.crawl import Html
from tests.world import BASE, Files, claim, source, statement, write

FRENCH = """\
"kind.denial" = "Démenti"
"claims.title" = "Affirmations"
"date.approximate" = "vers {date}"

["n.statements"]
one = "{n} déclaration"
other = "{n} déclarations"

[writing]
hyphenation = "french"
day = ['[0-9]{1,2}']

[spelling]
letters = { "œ" = "oe", "Œ" = "OE" }
names = ['Oe']

[sentences]
abbreviations = ["enviro"]

[clauses]
apart = ['mais']

[looks]
by = ['Par']

[lists]
attribution = ["selon", "dit"]
negation = ["ne", "n'*", "pas", "aucun*"]
"""
RAW = b"Le navire n'est pas parti, enviro. Midi deux fois par mois. Par Jean Dupont.\n"
CONFIG = """\
site_name: Claims
docs_dir: content
theme: {name: material, font: false}
plugins:
  - claims:
      languages: {LANGUAGES}
"""


def records(text: str) -> Files:
    """A few records of which two languages have the same texts, and the words of one."""
    said = statement("a", "denial", "jane-doe", "2031-05-01", text="Œdème, selon Doe said.")
    said["passages"] = [
        {"source": "daily", "sentences": "1-2", "quote": "parti, enviro. Midi deux fois"}
    ]
    return {
        **BASE,
        "claims/actors/northland.yml": {"kind": "state", "name": "Northland"},
        "claims/actors/southland.yml": {"kind": "state", "name": "Southland"},
        "claims/sources/daily.yml": source(
            sha256=hashlib.sha256(RAW).hexdigest(), language="fr", title="Quotidien"
        ),
        "claims/shells.yml": claim(said),
        "claims/words/fr.toml": text,
        "content/fr/index.md": "# Accueil\n",
        "content/en/index.md": "# Home\n",
        "archive/daily.txt": RAW,
        "mkdocs.yml": CONFIG.replace("LANGUAGES", "fr: {site_name: Dires}, en: "),
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "root", records(FRENCH))


def run(root: Path, *arguments: str) -> Result:
    with sites.plain_environment():
        return CliRunner().invoke(main, ["-C", str(root), *arguments], prog_name="claims")


def test_pages_speak_it_and_english_where_it_lacks_words(root: Path) -> None:
    built = pipeline.build(root, languages=("fr", "en"), archive=None, site_url="")
    files = {(file.language, file.path): file.content for file in built.files}

    page, index = files["fr", "claims/shells.md"], files["fr", "claims/index.md"]
    assert isinstance(page, str)
    assert isinstance(index, str)
    assert "Démenti" in page
    assert "1\u00a0mai 2031" in page
    assert "Where it stands" in page
    assert 'title: "Affirmations"' in index
    assert "1 déclaration" in index
    assert "langid = {french}" in str(files["fr", "claims/shells/cite.bib"])
    assert "Denial" in str(files["en", "claims/shells.md"])
    (record,) = (
        each
        for each in pipeline.searchable(built, lambda _: False)
        if each.kind and each.language == "fr"
    )
    assert {"oedeme", "œdeme"} & record.terms.keys() == {"oedeme"}
    assert '"œ": "oe"' in str(files["en", "assets/search.json"])


def test_sources_are_read_by_it(root: Path) -> None:
    checked = check.check(root, languages=("fr", "en"), archive=root / "archive")
    located = checked.verified.evidence["shells/a", 0]

    # Behind an abbreviation that it knows it is doubtful whether a sentence ends.
    sentences = checked.verified.texts["daily"].sentences
    assert [sentence.doubtful for sentence in sentences] == [True, False, False]
    assert located.sentences == (1, 2)
    assert "n'est" in located.findings[0].problem


def test_what_it_lacks_is_said_once_by_every_command(root: Path) -> None:
    built = pipeline.build(root, languages=("fr", "en"), archive=None, site_url="")
    lines = run(root, "check").output.splitlines()

    for found in (lines, [as_text(each) for each in built.diagnostics]):
        (said,) = (line for line in found if "[language]" in line)
        assert said.startswith("claims/words/fr.toml: warning: ")


def test_finds_words_by_it_too(root: Path) -> None:
    found = run(root, "locate", "parti, enviro. Midi deux fois")

    assert "# cut-negation: “n'est” stands just outside" in found.output


def test_what_is_remembered_is_forgotten_when_its_words_change(root: Path, tmp_path: Path) -> None:
    def rules() -> list[str]:
        memory = Memory(tmp_path / "memory")
        checked = check.check(root, languages=("fr", "en"), archive=root / "archive", memory=memory)
        return sorted({found.rule.value for found in checked.diagnostics})

    environment = {"HOME": str(tmp_path)}
    folder = folder_for(root, ("fr", "en"), environment)
    before = rules()
    assert rules() == before
    write(root, {"claims/words/fr.toml": FRENCH.replace('"pas"', '"peu"').replace("n'*", "nul")})

    assert "cut-negation" in before
    assert rules() == [rule for rule in before if rule != "cut-negation"]
    write(root, {"claims/words/fr.toml": FRENCH.replace('"selon"', '"d\'après"')})
    assert "no-attribution" in rules()
    assert folder_for(root, ("fr", "en"), environment) != folder


def test_mkdocs_builds_it_though_the_theme_may_not_speak_it(tmp_path: Path) -> None:
    codes = "en: , fr: , tlh: , ar: , de-CH: "
    files = dict(records(FRENCH))
    files |= {f"claims/words/{code}.toml": FRENCH for code in ("tlh", "ar", "de-CH")}
    files["mkdocs.yml"] = CONFIG.replace("LANGUAGES", codes)
    root = write(tmp_path / "root", files)
    with sites.plain_environment():
        built = CliRunner().invoke(mkdocs, ["build", "-f", str(root / "mkdocs.yml")])

    assert built.exit_code == 0, built.output
    pages = {
        code: Html("index.html", (root / "site" / code / "index.html").read_text("utf-8")).tree
        for code in ("", "fr", "tlh", "ar", "de-CH")
    }
    heads = {code: page.css_first("html") for code, page in pages.items()}
    bodies = {code: page.css_first("body") for code, page in pages.items()}
    assert [head.attributes["lang"] for head in heads.values() if head] == [
        "en",
        "fr",
        "tlh",
        "ar",
        "de-CH",
    ]
    assert [body.attributes["dir"] for body in bodies.values() if body] == [
        "ltr",
        "ltr",
        "ltr",
        "rtl",
        "ltr",
    ]
    skips = [page.css_first(".md-skip") for page in pages.values()]
    assert [skip.text().strip() for skip in skips if skip] == [
        "Skip to content",
        "Aller au contenu",
        "Skip to content",
        "انتقل إلى المحتوى",
        "Zum Inhalt",
    ]


COMMANDS = (
    ("check",),
    ("build",),
    ("serve",),
    ("write", "out"),
    ("lock",),
    ("coverage",),
    ("locate", "words"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("listed", ["it: {}", "", "fr, en"])
def test_what_is_no_language_is_refused_in_the_same_words(
    listed: str, command: tuple[str, ...], root: Path
) -> None:
    set_of = f"[{listed}]" if "," in listed else f"{{{listed}}}"
    text = CONFIG.replace("{LANGUAGES}", set_of)
    write(root, {"mkdocs.yml": text})
    problem = {
        "it: {}": "“it” is none, whose words would be in claims/words/it.toml",
        "": "it is empty",
        "fr, en": "it is a list",
    }[listed]
    said = (
        "“languages” in mkdocs.yml must be a set of keys, each a language of which there are words:"
        f" de, en, fr; and {problem}."
    )
    refused = run(root, *command)

    assert refused.exit_code == 2, refused.output
    assert f"Error: {said}\n" in refused.output
    if command == ("build",):
        with sites.plain_environment():
            plain = CliRunner().invoke(mkdocs, ["build", "-f", str(root / "mkdocs.yml")])
        assert plain.exit_code == 1
        assert said in plain.output
        assert "Traceback" not in plain.output
