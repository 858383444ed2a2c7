"""The manual of the rules: what each asks for, and where that needs more words, a page."""

from pathlib import Path

from generator.diagnostics.diagnostic import UsageError, nearest
from generator.diagnostics.rules import Rule

_FOLDER = Path(__file__).parent / "explained"


def page(name: str) -> str:
    """The page of the rule with this name; UsageError if there is none."""
    known = {rule.value: rule for rule in Rule}
    if name not in known:
        raise UsageError(f"there is no rule “{name}”.{nearest(name, known)}")
    path = _FOLDER / f"{name}.md"
    more = f"\n{path.read_text('utf-8').strip()}\n" if path.is_file() else ""
    return f"{name}\n{'=' * len(name)}\n{known[name].summary}\n{more}"
