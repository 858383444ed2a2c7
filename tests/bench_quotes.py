"""Measures ``claims quote``: drafts of 200 quotations against 1,000 invented sources of 20 KB.

``make bench`` runs it with the rest, and ``python -m tests.bench_quotes`` alone. Of three
quotations one is verbatim, one has another word, and one stands nowhere. Twice the quotations and
twice the sources show whether the time grows with them and not with their product.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
from itertools import accumulate
from pathlib import Path

from generator.build import settings

_SYLLABLES = [first + second for first in "bdfgklmnprstvw" for second in "aeiou"]
_WORDS = 20_000
_SIZE = 20_000


def main() -> None:
    """Print the seconds and what was found."""
    for quotations, sources in ((200, 1000), (400, 1000), (200, 2000)):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            texts = _archive(root / "archive", sources)
            (root / "draft.md").write_text(_draft(texts, quotations), "utf-8")
            seconds = _quote(root)
        print(f"quote: {quotations} quotations, {sources:,} sources of 20 KB {seconds:10.2f} s")


def _quote(root: Path) -> float:
    """Processor seconds of the command in a program of its own; all verdicts must be as made."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [Path(sys.executable).parent / "claims", "-C", root, "quote", root / "draft.md"],
        check=False,
        capture_output=True,
        text=True,
        env={key: value for key, value in os.environ.items() if key != settings.ENVIRONMENT},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(done.stdout.splitlines()[-1] if done.stdout else done.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _archive(folder: Path, sources: int) -> list[list[str]]:
    """Texts in words that are as often as in a language."""
    folder.mkdir()
    chosen = random.Random(1)  # noqa: S311 - it need not be a secret
    words = ["".join(chosen.choices(_SYLLABLES, k=chosen.randint(1, 4))) for _ in range(_WORDS)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(_WORDS)))
    texts = []
    for number in range(sources):
        text = chosen.choices(words, cum_weights=weights, k=_SIZE // 6)
        lines = (" ".join(text[at : at + 12]).capitalize() for at in range(0, len(text), 12))
        (folder / f"text-{number}.txt").write_text(".\n".join(lines), "utf-8")
        texts.append(text)
    return texts


def _draft(texts: list[list[str]], quotations: int) -> str:
    chosen = random.Random(2)  # noqa: S311 - it need not be a secret
    paragraphs = []
    for number in range(quotations):
        text = chosen.choice(texts)
        at = chosen.randrange(len(text) // 12 - 2) * 12
        words = text[at + 1 : at + 12]
        if number % 3 == 1:
            words[5] = "elsewhere"
        if number % 3 == 2:
            chosen.shuffle(words)
        paragraphs.append(f"The captain said: “{' '.join(words)}”.")
    return "\n\n".join(paragraphs)


if __name__ == "__main__":
    main()
