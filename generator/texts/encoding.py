"""What became of a text that was decoded wrongly on its way: how that shows, and what it said.

1. Entities of HTML stand in a plain text: ``don&rsquo;t``, also escaped twice (``&amp;rsquo;``).
2. UTF-8 was read as another encoding: ``donâ€™t``, ``kÃ¶nnte``, also twice over.
3. Windows-1252 was read as Latin-1: a control character stands for the apostrophe.
4. A letter is lost: U+FFFD, ``?`` or ``;`` stand between two others. Which one it was nobody knows.
"""

import html
import re

LOST = "\ufffd"
"""Stands for a letter or an apostrophe that is lost."""

_SIGNS = ("&", "n?t", "n;t")
_HIGH_SIGNS = (LOST, "Â", "Ã", "â", "Ð", "Ñ", "‚Ä")
_ENTITY = re.compile(r"&(?:amp;){0,3}(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,30});")
_HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TWICE = re.compile(f"(?:[ÂÃÐÑ]|â[€‚„\x80\x82\x84])[{_HIGH}]")
_MAC = {"‚Äô": "’", "‚Äò": "‘", "‚Äú": "“", "‚Äù": "”", "‚Äì": "–", "‚Äî": "—"}
_AS_MAC = re.compile("|".join(_MAC))
_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
_GONE = re.compile(rf"(?<=[^\W\d_])[{LOST}?;](?=[^\W\d_])")
_DAMAGED = re.compile(
    rf"{_ENTITY.pattern}|{_TWICE.pattern}|{_AS_MAC.pattern}|{_CONTROL.pattern}|{LOST}"
    r"|(?<=\w)n[?;]t(?!\w)"
)
_NEAR = 24


def mended(text: str) -> str:
    """A text as it was before it was decoded wrongly, as far as that can be told.

    What is lost is ``LOST``, in whichever way it shows.
    """
    if not text.isascii() or "&" in text:
        text = _AS_MAC.sub(lambda found: _MAC[found[0]], _ENTITY.sub(_unescaped, text))
        text = _CONTROL.sub(_decoded, _TWICE.sub(_decoded, _TWICE.sub(_decoded, text)))
    if "?" in text or ";" in text:
        text = _GONE.sub(LOST, text)
    return text


def damage(text: str) -> tuple[int, str] | None:
    """Where a text first shows that it was decoded wrongly, and the word; None if nowhere."""
    if not _may_be_damaged(text):  # as mostly: to look at each letter takes much longer
        return None
    for found in _DAMAGED.finditer(text):
        if found[0][0] != "&" or html.unescape(found[0]) != found[0]:
            before, behind = text[: found.start()][-_NEAR:], text[found.end() :][:_NEAR]
            first = re.split(r"\W", before)[-1]
            last = re.split(r"\W", behind, maxsplit=1)[0]
            return found.start(), f"{first}{found[0]}{last}"
    return None


def _may_be_damaged(text: str) -> bool:
    if any(sign in text for sign in _SIGNS):
        return True
    if text.isascii():
        return False
    return any(sign in text for sign in _HIGH_SIGNS) or _CONTROL.search(text) is not None


def _unescaped(entity: re.Match[str]) -> str:
    """What an entity stands for, however often it was escaped; itself if it is none."""
    before, text = "", entity[0]
    while text != before:
        before, text = text, html.unescape(text)
    return text


def _decoded(found: re.Match[str]) -> str:
    """What these letters were before they were read by the wrong encoding; else themselves."""
    raw = b"".join(_byte(letter) for letter in found[0])
    for name in ("utf-8", "cp1252"):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    return found[0]


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
