"""The Content-Security-Policy of every page, as a meta element: a static host may set no headers.

Everything comes from the site itself. Of the scripts that stand in a page only those of the theme
run, each by its hash: what stands in the page's own text is none of them, so that even a text that
escaped its escaping would run nothing. A script of a hand-written page goes into a file of its own.

Styles are as strict as scripts: the theme has neither ``<style>`` nor ``style="…"`` in its pages,
and what its script sets through the object model is no matter of this policy.
"""

import base64
import hashlib
import re
from functools import cache

_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_NOT_RUN = re.compile(r"\bsrc\s*=|\btype\s*=\s*\"?application/json", re.IGNORECASE)


def with_policy(page: str, *, content: str) -> str:
    """A finished page with its policy; no script inside ``content``, its text, is admitted."""
    frame = page.replace(content, "", 1) if content else page
    hashes = {
        _hash(match["text"])
        for match in _SCRIPT.finditer(frame)
        if not _NOT_RUN.search(match["attributes"])
    }
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise ValueError(f"a page without {_CHARSET}: the theme has changed")
    return f"{before}{charset}{_element(tuple(sorted(hashes)))}{after}"


@cache
def _element(hashes: tuple[str, ...]) -> str:
    """The theme's scripts differ by nothing but the way to the root: few policies in all."""
    scripts = " ".join(f"'{value}'" for value in hashes)
    policy = "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {scripts}".rstrip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


@cache
def _hash(script: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"
