"""How words are found in every spelling: by keys that what is typed and what is indexed share."""

import re

import pytest

from generator.language.spelling import Spelling, spoken
from tests.tongues import language

SPELLING = language("en").spelling


def keys(text: str) -> set[str]:
    return {key for _, of in SPELLING.words(text) for key in of}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        # Letters that Unicode takes apart, and those that it does not.
        ("Łukasz Wałęsa", "Lukasz Walesa lukasz WALESA Łukasz"),
        ("Jørgen Sørby", "Jorgen Joergen Sorby Soerby"),
        ("Đorđe Đilas", "Djordje Dorde Djilas Dilas"),
        ("Þór Ægisson", "Thor Aegisson"),
        ("Nguyễn Đặng", "Nguyen Dang"),
        ("Kadıoğlu İnönü", "Kadioglu Inonu Inoenue"),
        ("Åse Håkansson", "Ase Aase Hakansson Haakansson"),
        ("Straße Größe", "Strasse Grosse Groesse"),
        ("Mueller Goethe", "Müller Muller Göthe"),
        # Apostrophes of every kind, and none.
        ("O’Brannigan", "O'Brannigan OBrannigan Brannigan O`Brannigan"),
        ("D'Arcy-Doe", "DArcy Arcy Doe d’arcy"),
        ("Мар’яна", "Мар'яна Маряна"),
        ("Qurʼan Ta‘izz", "Quran Qur'an Taizz Ta'izz"),
        # Hyphens, and the parts of what they join.
        ("Kim Jong-un", "Kim Jong-un Jongun Jong Un JONG‑UN"),
        ("Doe–Roe Al-Masri", "Doe Roe Al-Masri AlMasri Masri"),
        ("Jean-Luc", "Jean‐Luc jeanluc Luc"),
        # Other scripts: by the inside of a word, too.
        ("毛宁", "毛宁 宁"),
        ("朝鲜否认提供武器", "朝鲜 否认 提供 武器 否认提供武器"),
        ("최선희", "최선희 선희"),
        ("ミサイル発射", "ミサイル 発射 サイル"),
        ("الكرملين", "الكرملين كرملين"),
        ("Сергей Шойгу", "сергей шойгу ШОЙГУ"),
        ("Семён", "Семен"),
        ("Νίκος", "Νικος ΝΙΚΟΣ"),
        # Abbreviations, with points or without, and what nobody sees.
        ("U.S.", "US U.S U.S."),
        ("North\u00adland", "Northland North\u200bland"),
        ("Northland's", "Northland Northland’s"),
        ("ﬁsh ＤＯＥ", "fish Doe"),
    ],
)
def test_whatever_somebody_types_begins_one_of_the_keys(name: str, typed: str) -> None:
    found = keys(name)
    for word in typed.split():
        for part in spoken(word):
            typed_key = SPELLING.keys(part)[0]
            assert any(key.startswith(typed_key) for key in found), (part, sorted(found))


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Österreich Oesterreich", "austin austria o"),
        ("Doering Döring", "doe do"),
        ("Northland", "orthland land north"),
        ("Quelle Treue Frauen", "qulle qülle true fraun"),
        ("Un un", "^un"),
        ("毛宁", "^毛宁"),
        ("Jane Doe", "janedoe e"),
        ("Northland's", "s northlands"),
    ],
)
def test_nothing_is_found_by_what_is_no_word_of_it(text: str, absent: str) -> None:
    assert not keys(text) & set(absent.split())


def test_an_abbreviation_has_a_key_of_its_own() -> None:
    assert keys("UN") == {"un", "^un"}
    assert keys("UN-Sicherheitsrat") >= {"^un", "un", "sicherheitsrat", "unsicherheitsrat"}
    assert keys("NORTHLAND") == {"northland"}


def test_a_text_is_called_by_the_plainest_keys_of_its_words() -> None:
    assert SPELLING.plain("O’Brannigan, Kim Jong-un’s U.S. Tür") == "o brannigan kim jong un us tur"


def test_a_very_long_word_without_spaces_has_keys_in_pieces() -> None:
    found = keys("否" * 20 + "认")
    assert max(len(key) for key in found if key != "否" * 20 + "认") == 8


def test_leaves_what_stands_for_no_letter() -> None:
    danish = Spelling(letters={"å": "aa"}, names=re.compile("aa|oe", re.IGNORECASE), bare={})

    assert danish.keys("Aabenraa") == ("aabenraa", "abenra")
    assert danish.keys("Roe") == ("roe",)
    assert danish.keys("å") == ("a", "aa")
