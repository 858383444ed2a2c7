"""What every built site keeps to: the sample does, and each way of breaking it is found."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests import laws, sites

CLAIM = "claims/shells-for-southland/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the sample's site, to be broken."""
    built = sites.site_of(sites.SAMPLE).folder
    for part in ("api", "claims", "de/claims", "timeline", "de/timeline"):
        shutil.copytree(built / part, tmp_path / part)
    return tmp_path


def change(site: Path, name: str, old: str, new: str) -> None:
    """Change a page, where that does change it."""
    text = (site / name).read_text("utf-8")
    changed = re.sub(old, new, text, count=1, flags=re.DOTALL)
    assert changed != text
    (site / name).write_text(changed, "utf-8")


def change_data(site: Path, name: str, key: str, **values: Any) -> None:
    path = site / "api" / "v1" / f"{name}.json"
    data = json.loads(path.read_text("utf-8"))
    (item,) = (item for item in data["items"] if item["id"] == key)
    assert {**item, **values} != item
    item.update(values)
    path.write_text(json.dumps(data), "utf-8")


def broken(site: Path) -> list[str]:
    return [fault for law in laws.LAWS for fault in law(laws.Built(site))]


def test_the_sample_keeps_to_all_of_them(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert laws.main(str(site)) == 0
    assert capsys.readouterr().out.endswith("claims: 0 faults\n")


def test_two_voices_of_one_government(site: Path) -> None:
    actors = json.loads((site / "api" / "v1" / "actors.json").read_text("utf-8"))["items"]
    whole = {actor["id"]: actor["part_of"] for actor in actors}
    (claim,) = (
        item
        for item in json.loads((site / "api" / "v1" / "claims.json").read_text("utf-8"))["items"]
        if item["id"] == "shells-for-southland"
    )
    one, other, *_ = (party["actor"] for party in claim["asserted_by"] + claim["denied_by"])
    assert whole[one] is None
    change_data(site, "actors", one, part_of=other)
    assert any("not one voice each" in fault for fault in broken(site))


def test_a_side_that_the_data_do_not_know(site: Path) -> None:
    change(site, CLAIM, r'(side--for.*?<li><a href="[^"]*/actors/)[^/]+', r"\1somebody-else")
    assert f"/{CLAIM.removesuffix('index.html')}: for:" in "\n".join(broken(site))


def test_days_from_an_estimate(site: Path) -> None:
    claims = json.loads((site / "api" / "v1" / "claims.json").read_text("utf-8"))["items"]
    answers = (answer for claim in claims for answer in claim["answers"])
    counted = next(answer for answer in answers if answer["days"] is not None)
    date = {"edtf": "../2031-05-05", "earliest": None, "latest": "2031-05-05", "note": None}
    change_data(site, "statements", counted["statement"], date=date)
    assert any("counted from an estimate" in fault for fault in broken(site))


def test_days_that_nobody_counted(site: Path) -> None:
    change(site, CLAIM, '<ul class="answers">', r'\g<0><li class="answer__days">9 days</li>')
    faults = broken(site)
    assert any("shows days that the data do not count" in fault for fault in faults)


def test_a_month_before_the_first_date(site: Path) -> None:
    change(site, "timeline/2031/index.html", "<h2 ", '<h2 id="2030-01">January</h2><h2 ')
    assert broken(site) == ["timeline/2031/index.html: nothing is dated 2030-01"]


def test_no_answer_beside_a_general_denial(site: Path) -> None:
    claims = json.loads((site / "api" / "v1" / "claims.json").read_text("utf-8"))["items"]
    claim, answer = next(
        (claim, answer)
        for claim in claims
        for answer in claim["answers"]
        if answer["answer"] == "general-denial"
    )
    silent = [{**answer, "answer": "none"} if it is answer else it for it in claim["answers"]]
    change_data(site, "claims", claim["id"], answers=silent)
    faults = "\n".join(broken(site))
    assert f"{answer['actor']} denies “" in faults
    assert "says of others that they have not answered" in faults


def test_what_a_page_does_not_say(site: Path, tmp_path: Path) -> None:
    said = (
        "# A remark.\n"
        "claims/shells-for-southland/ | asserted by Friends of the Port;\n"
        "claims/shells-for-southland/ | asserted by nobody\n"
    )
    found = ["claims/shells-for-southland/: does not say “asserted by nobody”"]
    assert list(laws.unsaid(laws.Built(site), said)) == found
    (tmp_path / "said.txt").write_text(said, "utf-8")
    assert laws.main(str(site), str(tmp_path / "said.txt")) == 1
