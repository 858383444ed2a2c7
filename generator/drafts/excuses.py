"""What an editor excuses: words between quotation marks that are no quotation from the archive.

In the draft, a comment does it on the line of the quotation or on the one before; a list beside the
drafts does it for all of them.
"""

from dataclasses import dataclass

from generator.diagnostics.diagnostic import UsageError
from generator.drafts.letters import same, words_of
from generator.drafts.markup import Draft

_EDGE = " \t.,;:!?…\"'“”„«»‹›‘’‚"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line of a list: words, and why they are no quotation."""

    words: str
    reason: str


def read(name: str, raw: bytes) -> tuple[Listed, ...]:
    """A list of excuses, ``the words | the reason`` a line; UsageError if it cannot be read."""
    try:
        lines = raw.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise UsageError(f"{name} must be a text in UTF-8, and is not") from None
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        words, bar, reason = (part.strip() for part in line.partition("|"))
        if not bar or not reason or not words_of(words):
            message = "must be the words, a bar and the reason, as in: free world | a set phrase"
            raise UsageError(f"{name}:{number}: a line {message}")
        found.append(Listed(words=words.strip(_EDGE), reason=reason))
    return tuple(found)


def reason(draft: Draft, line: int, words: str, listed: tuple[Listed, ...]) -> str | None:
    """Why the words in a line of a draft are excused; empty if no reason is given."""
    comment = draft.excuse(line)
    if comment and comment.reason:
        return comment.reason
    bare = words.strip(_EDGE)
    for each in listed:
        if same(each.words, bare) is not None:
            return each.reason
    return comment.reason if comment else None
