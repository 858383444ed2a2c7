"""How sources are read by several languages together."""

from generator.language.grammar import LISTS, combine, of_shipped
from generator.language.lexicon import SHIPPED, written

NORTHERN = written(
    "nn",
    {
        "writing": {"attributed": "“Doe säger”"},
        "sentences": {"abbreviations": ["bl.a"]},
        "clauses": {"and": ["och"], "that": ["att"]},
        "spelling": {"letters": {"å": "aa"}, "names": ["aa"]},
        "lists": {"negation": ["inte"]},
        "except": {"negation": ["inte bara"]},
    },
)
SOUTHERN = written(
    "ss", {"clauses": {"and": ["y"]}, "lists": {"negation": ["no"], "denial": ["niega*"]}}
)


def test_words_of_every_language_are_looked_for_at_once() -> None:
    known = combine([NORTHERN, SOUTHERN])

    found = [bool(known.clauses.joining.search(f"a {word} b")) for word in ("och", "y", "and")]
    assert found == [True, True, False]
    assert known.sentences.abbreviations == {"bl.a"}
    assert known.lists["negation"] == {"nn": ("inte",), "ss": ("no",)}
    assert known.lists["denial"] == {"ss": ("niega*",)}
    assert known.excepted["negation"] == ("inte bara",)
    assert known.attributed == {"nn": "“Doe säger”", "ss": ""}
    assert known.spelling.keys("Aare") == ("aare", "are")


def test_what_no_language_has_is_never_found() -> None:
    known = combine([SOUTHERN])

    assert known.clauses.that.search("that which is") is None
    assert known.looks.credit.search("Photo: Doe") is None
    assert set(known.lists) == set(LISTS)


def test_the_digest_tells_other_words_apart() -> None:
    assert combine([NORTHERN]).digest == combine([NORTHERN]).digest
    assert combine([NORTHERN]).digest != combine([NORTHERN, SOUTHERN]).digest


def test_every_list_has_words_in_every_language_that_is_shipped() -> None:
    known = of_shipped()

    assert {name: set(words) for name, words in known.lists.items()} == {
        name: set(SHIPPED) for name in LISTS
    }
