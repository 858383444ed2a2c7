"""What the renderer writes around blocks, and that templates become code once."""

from pathlib import Path

import jinja2
import pytest
import yaml

from generator.evidence.coverage import cover
from generator.pages import render
from generator.pages.render import Renderer
from generator.pages.sitemap import pages
from tests import sites
from tests.pages.reading import texts
from tests.tongues import language
from tests.world import actor


def test_templates_are_compiled_once_for_all_languages_and_builds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[str | None] = []
    compile_one = jinja2.Environment.compile

    def counted(self: jinja2.Environment, *of: object, **more: object) -> object:
        compiled.append(of[1])  # type: ignore[arg-type]
        return compile_one(self, *of, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    checked = sites.built(sites.SAMPLE).checked
    coverage = cover(checked.graph.dataset, checked.verified)
    every = tuple(pages(checked.graph, checked.verified.evidence, coverage, checked.findings))
    compiled.clear()
    monkeypatch.setattr(render, "_COMPILED", render.Compiled())

    made = [
        [Renderer(language(code), ("en", "de")).page(page) for page in every]
        for code in ("en", "de", "en", "de")
    ]

    assert len(compiled) == len(set(compiled)) > 10
    assert made[0] == made[2] != made[1] == made[3], "each language has its own words all the same"


def test_the_front_matter_holds_any_name_on_one_line(tmp_path: Path) -> None:
    name = 'A "B" \\ C\u2028D \x85 E \U0001f600 \ufeff \U000e0041: # - {F}'
    page = texts(tmp_path, {"claims/actors/odd.yml": actor(name)})["actors/odd/"]

    head = yaml.safe_load(page.split("---\n")[1])
    assert head["title"] == " ".join(name.split())
    assert head["hide"] == ["navigation"]
    assert len(page.split("---\n")[1].splitlines()) == 4
