"""Templates become code once, however many languages and builds there are."""

import jinja2
import pytest

from generator.evidence.coverage import cover
from generator.pages import render
from generator.pages.render import Renderer
from generator.pages.sitemap import pages
from tests import sites
from tests.tongues import language


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
    every = tuple(pages(checked.graph, checked.verified.evidence, coverage))
    compiled.clear()
    monkeypatch.setattr(render, "_COMPILED", render.Compiled())

    made = [
        [Renderer(language(code), ("en", "de")).page(page) for page in every]
        for code in ("en", "de", "en", "de")
    ]

    assert len(compiled) == len(set(compiled)) > 10
    assert made[0] == made[2] != made[1] == made[3], "each language has its own words all the same"
