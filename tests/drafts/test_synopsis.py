"""Words side by side, with what differs between braces."""

from generator.drafts.synopsis import marked

MANY = " ".join(f"w{number}" for number in range(40))


def test_what_differs_stands_in_braces() -> None:
    assert marked([(True, "we  have"), (False, "not"), (True, "seen")]) == "we have {not} seen"
    assert marked([(False, ""), (True, "seen"), (False, "it")]) == "{} seen {it}"


def test_long_stretches_that_agree_are_cut() -> None:
    beginning = " ".join(f"w{number}" for number in range(8))
    end = " ".join(f"w{number}" for number in range(32, 40))

    assert marked([(True, MANY), (False, "x"), (True, MANY), (False, "y"), (True, MANY)]) == (
        f"(…) {end} {{x}} {beginning} (…) {end} {{y}} {beginning} (…)"
    )
