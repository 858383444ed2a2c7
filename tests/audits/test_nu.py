"""The Nu Html Checker finds no error on any page. Nothing that it finds is left out."""

import json
import subprocess

import pytest

from tests import sites
from tests.crawl import Site


@pytest.mark.parametrize("url", [sites.URL, ""], ids=["under a path", "without an address"])
def test_every_page_is_valid(nu: tuple[str, ...], url: str) -> None:
    root = sites.SAMPLE if url else sites.with_a_rest()
    assert _errors(nu, sites.site_of(root, url)) == []


def _errors(nu: tuple[str, ...], built: Site) -> list[str]:
    """Each kind of error once, with one of its places."""
    options = ("--errors-only", "--skip-non-html", "--format", "json")
    run = subprocess.run(
        [*nu, *options, str(built.folder)], capture_output=True, text=True, check=False
    )
    messages = json.loads(run.stderr)["messages"]
    found = {message["message"]: message for message in messages}
    return [
        f"{message['url'].removeprefix(f'file:{built.folder}/')}:{message.get('lastLine')}: {text}"
        for text, message in found.items()
    ]
