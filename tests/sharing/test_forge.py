"""Addresses on the forges: of a line of a record, and of an issue that is filled in."""

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from generator.sharing.forge import LONGEST, Forge, Software, forge, issue_address, line_address

GITHUB = Forge(kind=Software.GITHUB, url="https://github.com/a/b", branch="main", folder="")


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "kind", "expected"),
    [
        ("https://github.com/a/b", "edit/main/", "", GITHUB),
        ("https://github.com/a/b.git", "", "", GITHUB),
        (
            "https://gitlab.example.org/a/b/c/",
            "-/edit/trunk/site/",
            "",
            Forge(
                kind=Software.GITLAB,
                url="https://gitlab.example.org/a/b/c",
                branch="trunk",
                folder="site/",
            ),
        ),
        (
            "https://forgejo.example.org/a/b",
            "_edit/main/",
            "",
            Forge(
                kind=Software.GITEA, url="https://forgejo.example.org/a/b", branch="main", folder=""
            ),
        ),
        (
            "https://code.example.org/a/b",
            "edit/main/",
            "gitea",
            Forge(
                kind=Software.GITEA, url="https://code.example.org/a/b", branch="main", folder=""
            ),
        ),
        ("https://code.example.org/a/b", "edit/main/", "", None),
        ("https://notgithub.example.org/a/b", "edit/main/", "", None),
        ("", "edit/main/", "github", None),
        ("javascript:alert(1)", "", "github", None),
    ],
)
def test_a_forge_is_known_by_its_host_or_by_a_setting(
    repo_url: str, edit_uri: str, kind: str, expected: Forge | None
) -> None:
    assert forge(repo_url=repo_url, edit_uri=edit_uri, kind=kind) == expected


@pytest.mark.parametrize(
    ("kind", "line", "issue"),
    [
        (Software.GITHUB, "/blob/main/x/claims/ä b.yml#L7", "/issues/new?title=T&body=B"),
        (
            Software.GITLAB,
            "/-/blob/main/x/claims/ä b.yml#L7",
            "/-/issues/new?issue%5Btitle%5D=T&issue%5Bdescription%5D=B",
        ),
        (Software.GITEA, "/src/branch/main/x/claims/ä b.yml#L7", "/issues/new?title=T&body=B"),
    ],
)
def test_each_forge_has_addresses_of_its_own(kind: Software, line: str, issue: str) -> None:
    of_kind = Forge(kind=kind, url="https://host/a", branch="main", folder="x/")
    assert line_address(of_kind, "claims/ä b.yml", 7) == "https://host/a" + quote(line, "/#")
    assert issue_address(of_kind, title="T", body="B") == "https://host/a" + issue


def test_what_an_issue_says_comes_through_whole() -> None:
    title, body = "50 % & “mehr” #1?", "Zeile 1\n+ Übung = 100 %\n"
    query = parse_qs(urlsplit(issue_address(GITHUB, title=title, body=body)).query)
    assert query == {"title": [title], "body": [body]}


@pytest.mark.parametrize("text", ["x", "ä", "한", "🚢"])
def test_an_issue_that_is_too_long_is_cut(text: str) -> None:
    address = issue_address(GITHUB, title=text * 700, body=text * 5000)
    query = parse_qs(urlsplit(address).query)
    assert LONGEST - 13 < len(address) <= LONGEST
    assert query["title"][0].startswith(text)
    assert query["title"][0].endswith(f"{text}…")
    assert query["body"][0].endswith(f"{text}…")
