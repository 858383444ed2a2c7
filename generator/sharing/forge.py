"""Where the records are kept: addresses of a line of a file, and of an issue that is filled in.

GitHub, GitLab, and Gitea with its kin (Forgejo) are told by their host's name, or by
``forge`` in ``mkdocs.yml`` where the name says nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, urlsplit

LONGEST = 1999
"""Of an address with an issue in it: longer ones are refused by some servers."""
_EDIT = re.compile(r"/?(?:-/|_)?edit/(?P<branch>[^/]+)/(?P<folder>.*)")
_BRANCH = "main"


class Software(Enum):
    """The software of a forge, which decides how its addresses are made."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"


_HOSTS = {
    "github": Software.GITHUB,
    "gitlab": Software.GITLAB,
    "gitea": Software.GITEA,
    "forgejo": Software.GITEA,
}
_FILE = {
    Software.GITHUB: "{url}/blob/{branch}/{path}#L{line}",
    Software.GITLAB: "{url}/-/blob/{branch}/{path}#L{line}",
    Software.GITEA: "{url}/src/branch/{branch}/{path}#L{line}",
}
_ISSUE = {
    Software.GITHUB: "{url}/issues/new?title={title}&body={body}",
    Software.GITLAB: "{url}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
    Software.GITEA: "{url}/issues/new?title={title}&body={body}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """A repository on a forge."""

    kind: Software
    url: str
    """Of the repository, without a slash at its end."""
    branch: str
    folder: str
    """Of the dataset in the repository, with a slash at its end, or nothing."""


def forge(*, repo_url: str, edit_uri: str, kind: str = "") -> Forge | None:
    """The forge of a repository; None if there is none, or none whose addresses are known."""
    url = repo_url.rstrip("/").removesuffix(".git")
    if urlsplit(url).scheme not in ("http", "https"):
        return None
    host = urlsplit(url).hostname or ""
    known = _of_host(kind) or _of_host(host)
    edit = _EDIT.fullmatch(edit_uri)
    branch, folder = (edit["branch"], edit["folder"]) if edit else (_BRANCH, "")
    folder = f"{folder.strip('/')}/" if folder.strip("/") else ""
    return Forge(kind=known, url=url, branch=branch, folder=folder) if known else None


def line_address(forge: Forge, path: str, line: int) -> str:
    """The address of a line of a file of the dataset."""
    return _FILE[forge.kind].format(
        url=forge.url, branch=quote(forge.branch), path=quote(forge.folder + path), line=line
    )


def issue_address(forge: Forge, *, title: str, body: str) -> str:
    """The address of a new issue with this title and text, cut where they are too long."""

    def address(title: str, body: str) -> str:
        return _ISSUE[forge.kind].format(
            url=forge.url, title=quote(title, safe=""), body=quote(body, safe="")
        )

    title = _cut(title, lambda text: len(quote(text)) <= 500)
    return address(title, _cut(body, lambda text: len(address(title, text)) <= LONGEST))


def _of_host(host: str) -> Software | None:
    names = host.lower().split(".")
    return next((kind for name, kind in _HOSTS.items() if name in names), None)


def _cut(text: str, fits: Callable[[str], bool]) -> str:
    """As much of the beginning of a text as fits."""
    if fits(text):
        return text
    least, most = 0, len(text)
    while least + 1 < most:
        middle = (least + most) // 2
        least, most = (middle, most) if fits(text[:middle] + "…") else (least, middle)
    return f"{text[:least]}…"
