"""Measures pages of a site as a reader's phone meets them: Lighthouse, weight, shifts, hosts.

``make bench`` runs it after the rest, and ``python -m tests.bench_pages FOLDER`` alone, for the
dataset in that folder or else the sample. The site is served with compression. Without Lighthouse
(`make audit` installs it) that part is left out, and says so.
"""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Request, sync_playwright

from generator import urls
from generator.build import pipeline, settings
from generator.host import reading
from generator.host import run as site
from generator.records.vocabulary import RecordKind
from tests import sites
from tests.bench_search import Scale, served
from tests.browser.conftest import ARGUMENTS, chromium_program
from tests.browser.test_pages import SHIFTED

LIGHTHOUSE = Path(__file__).parent / "audits/node_modules/lighthouse/cli/index.js"
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""And the least that each is to reach, as the median of all runs."""
RUNS = 5


def main(root: Path = sites.SAMPLE) -> None:
    """Print the figures of the site of a dataset."""
    program = chromium_program()
    if program is None:
        print("pages: no Chromium, so nothing was measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        address = f"http://127.0.0.1:{port}/"
        pages = _build(root, Path(folder) / "site", address)
        with served(Path(folder) / "site", port=port):
            _print_weights(address, program, pages)
            node = shutil.which("node")
            if node is None or not LIGHTHOUSE.is_file():
                print("pages: no Lighthouse, so nothing was rated: `make audit` installs it")
                return
            for name, page in pages.items():
                _print_rates(name, [_rated(node, program, address + page) for _ in range(RUNS)])


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _build(root: Path, target: Path, address: str) -> dict[str, str]:
    """The site, which knows where it is served, and the pages to look at in it."""
    with sites.plain_environment():
        said = reading.read(root / settings.FILE)
    built = pipeline.build(
        root, languages=said.languages, archive=None, site_url=address, about=said.about
    )
    job = site.Job(
        config_file=root / settings.FILE, built=built, strict=False, on_page=lambda: None
    )
    with sites.plain_environment():
        site.build_site(job, site_dir=target, site_url=address)
    facts = built.checked.graph.facts
    longest = max(facts, key=lambda key: len(facts[key].entries))
    return {"home": "", "claim": urls.page(RecordKind.CLAIM, longest), "search": "search/"}


def _print_rates(name: str, runs: list[dict[str, float]]) -> None:
    for category, least in CATEGORIES.items():
        rates = [run[category] for run in runs]
        label = f"{name}: {category}"
        span = f"({min(rates):.0f} to {max(rates):.0f})"
        print(f"{label:44} {statistics.median(rates):5.0f}     {span} (at least {least})")


def _rated(node: str, program: str, address: str) -> dict[str, float]:
    """What Lighthouse thinks of a page on a phone, of 100, by category."""
    run = subprocess.run(
        [
            *(node, LIGHTHOUSE, address, "--quiet", "--output=json"),
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}",
        ],
        env=os.environ | {"CHROME_PATH": program},
        capture_output=True,
        text=True,
        check=True,
    )
    report: dict[str, Any] = json.loads(run.stdout)
    for audit in report["audits"].values():
        weighty = audit["scoreDisplayMode"] == "binary" and audit["score"] == 0
        if weighty:
            print(f"    {address}: {audit['id']}: {audit['title']}")
    return {name: 100 * report["categories"][name]["score"] for name in CATEGORIES}


def _print_weights(address: str, program: str, pages: dict[str, str]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for name, path in pages.items():
            page = browser.new_page(viewport={"width": 390, "height": 800})
            strange: list[str] = []

            def note(request: Request, strange: list[str] = strange) -> None:
                if not request.url.startswith((address, "data:", "blob:")):
                    strange.append(request.url)

            page.on("request", note)
            scale = Scale(page.context.new_cdp_session(page))
            page.goto(address + path, wait_until="networkidle")
            weight = scale.read(page, search_only=False) / 1000
            target = "(at most 110)" if name == "claim" else ""
            print(f"{f'{name}: first view':44} {weight:7.1f} KB {target}")
            print(f"{f'{name}: layout shift':44} {page.evaluate(SHIFTED):7.3f}    (0)")
            print(f"{f'{name}: requests to other hosts':44} {len(strange):5}      (0)")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
