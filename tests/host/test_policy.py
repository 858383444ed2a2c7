"""The Content-Security-Policy: the theme's scripts run, and nothing else does."""

import base64
import hashlib
import re

import pytest

from generator.host.policy import with_policy
from tests import sites
from tests.crawl import Site

PAGE = '<head><meta charset="utf-8"><script>theme()</script></head><body>{}</body>'


def _policy(page: str) -> dict[str, list[str]]:
    """The directives of the one policy of a page."""
    (content,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    directives = [directive.split() for directive in content.split("; ")]
    return {name: values for name, *values in directives}


def _admitted(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_the_scripts_of_the_theme_are_admitted_by_their_hash() -> None:
    page = with_policy(PAGE.format(""), content="")
    assert _policy(page)["script-src"] == ["'self'", _admitted("theme()")]
    assert page.index("http-equiv") < page.index("<script>")


def test_a_script_in_the_text_of_a_page_is_not() -> None:
    text = "<p><script>alert(1)</script></p>"
    page = with_policy(PAGE.format(text), content=text)
    assert _admitted("alert(1)") not in _policy(page)["script-src"]
    assert _admitted("theme()") in _policy(page)["script-src"]


@pytest.mark.parametrize("attributes", [' src="x.js"', ' type="application/json" id="x"'])
def test_what_is_a_file_or_data_needs_no_hash(attributes: str) -> None:
    page = with_policy(PAGE.format(f"<script{attributes}>{{}}</script>"), content="")
    assert _admitted("{}") not in _policy(page)["script-src"]


def test_nothing_is_lax() -> None:
    policy = _policy(with_policy(PAGE.format(""), content=""))
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:"} & {
        value for values in policy.values() for value in values
    }
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == policy["base-uri"] == policy["frame-src"] == ["'none'"]
    assert policy["form-action"] == policy["style-src"] == policy["connect-src"] == ["'self'"]


def test_a_page_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="the theme has changed"):
        with_policy("<html>", content="")


@pytest.mark.parametrize("url", [sites.URL, ""], ids=["under a path", "without an address"])
def test_every_built_page_has_one_and_needs_nothing_more(url: str) -> None:
    built: Site = sites.site_of(sites.SAMPLE, url)
    assert "404.html" in built.pages
    for name, page in built.pages.items():
        text = (built.folder / name).read_text("utf-8")
        admitted = _policy(text)["script-src"]
        for script in page.tree.css("script:not([src]):not([type])"):
            assert _admitted(script.text(deep=True)) in admitted, name
        assert page.tree.css("style, [style]") == [], name
        handlers = re.findall(r"<[^>]* on[a-z]+=", text)
        assert handlers == [], name
