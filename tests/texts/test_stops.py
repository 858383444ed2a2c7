"""Which full stops end a sentence, which belong to a word, and which are in doubt (``~``)."""

import pytest

from generator.texts.text import SourceText


def divided(text: str) -> str:
    """A text with ``|`` where a sentence ends, and ``~`` where it may."""
    sentences = SourceText(text).sentences
    return " ".join(
        text[each.start : each.end]
        + ("" if each is sentences[-1] else " ~" if each.doubtful else " |")
        for each in sentences
    )


UNKNOWN = [
    "Nobody at the U.N. Security Council saw ships.",
    "It is false, the U.K. Foreign Office said, that ships left.",
    "No ship of the E.U. Naval Force went there.",
    "Doubts remain, the D.P.R.K. Foreign Ministry said on Monday.",
    "Keine der U.S. Streitkräfte sah es.",
    "She met Jane Doe, Ph.D. Candidate of the university.",
    "Nordland hat keine der Rd. 200 Granaten geliefert.",
    "Niemand hat Hrn. Roe oder Frl. Doe gesehen.",
    "Das Dt. Rote Kreuz.",
    "Nobody saw Gen. Roe, Capt. Doe or Sgt. Poe.",
    "Nobody saw J. Doe or R. Roe.",
]
ENDED = [
    "It left on Nov. 2. | Northland denied it. | Nobody spoke.",
    "It left on November 12. | Southland later denied it.",
    "It left on 2 May. | Northland denied it.",
    "The toll rose to 12. ~ Northland denied it.",
    "The toll rose to 12. | The ministry denied it.",
    "The price fell by $40. | Northland denied it.",
    "It left at 5:30. | Northland denied it.",
    "It went to the U.S. | The ministry denied it.",
    "It went to the U.S. ~ Northland denied it.",
    "It left at 5 p.m. | The port authority denied it.",
    "It left at 5 p.m. ~ Northland denied it.",
    "It belongs to Shells Inc. | They denied it.",
    "Shells, guns etc. | It's all there.",
    "It hit Plan B. ~ The ministry denied it.",
    "Granaten, Raketen usw. | Das Ministerium bestritt es.",
    "Granaten, Raketen usw. ~ Nordland bestritt es.",
    "Es geschah am 3. Mai. | Nordland bestritt es.",
    "Die Zahl stieg auf 12. | Das Amt bestritt es.",
    "Die Zahl stieg auf 12. ~ Nordland bestritt es.",
    "Es war 2031. | Nordland bestritt es.",
]
ORDINAL = [
    "Am 2. November kamen sie.",
    "Zum 400. Tag kamen Schiffe.",
    "Der 2. Weltkrieg endete vor langer Zeit.",
    "Bis 3. Kriegstag schwieg er.",
    "Der 3. Oktober kam und ging.",
    "Im 19. Jahrhundert sah das niemand.",
    "Er verlor in 2. Instanz.",
    "1. Ships left.",
    "Nachts, 3. Mai, kamen sie.",
    "Am Mittwoch (2. November) kamen sie.",
    "Am Mittwoch\xa0– 2. November – kamen sie.",
]
DATED = [
    "Das Schiff lief am 30. | Es kam nie an.",
    "Das Schiff lief am 30. ~ Nordland bestritt es.",
    "Sie trat vor das 5. | Das war alles.",
    "The court ruled on Mar. 4. | The ministry denied it.",
]
COUNTING = [
    "Nordland zahlte 3,4 Mio. Dollar. | Südland zahlte nichts.",
    "Es waren 3 Mio. | Das bestritt Nordland.",
    "Sie kauften rd. 200 Granaten in Westport.",
]
SHORTENED = [
    "Sie wohnt in der Hauptstr. 12. | Dort war er.",
    "Oberstlt. Roe und Hptm. Doe trafen sich.",
    "Dr. med. Jane Doe, geb. Roe, kam.",
    "Die Firma Roe & Co. KG lieferte Granaten.",
    "It left Westport at 5 p.m. ~ Gen. Roe denied it.",
    "Nobody at the Subdept. Security of the port saw it.",
]
NOUNS = [
    "Er hatte kein Geld. | Südland zahlte nichts.",
    "Sie kam um 5 Uhr. | Nordland bestritt es.",
    "She reads the Post. | Northland denied it.",
]
SAYING = [
    "“No!” Roe shouted. | Nobody believed him.",
    "“Did it leave?” Gen. John Roe asked. | “It did.”",
    "“Never …” Roe said. | She left.",
    "“No!” | Northland denied it.",
    "“No!” | The ministry said nothing.",
]
NUMBERED = [
    "Ships leave. | No. | That was the reply.",
    "Ships leave. | No. | Northland denied it.",
    "It was ship No. 5 of the line.",
    "It is Art. IV of the treaty.",
    "Es ist Schiff Nr. 5 der Linie.",
    "It is a work of art. | Northland denied it.",
]
DOUBTED = [
    "Er sah Min. ~ Roe nicht.",
    "It hit Bonn. ~ Northland denied it.",
    "It hit Bonn. | The ministry denied it.",
    "Nobody saw Bonn fall. | Ships hit Bonn. | Northland denied it.",
    "It left the UK. | Northland denied it.",
    "It is World War II. | Northland denied it.",
    "She left … ~ Northland denied it.",
    "She left... ~ Northland denied it.",
    "Kim Jong-un. | Northland denied it.",
    "Nein. | Nordland bestritt es.",
]
SCRIPTS = [
    "诺德兰没有运送炮弹。 | 南方没有回应。 | 他们保持沉默！",
    "他说：“没有。” | “走！”",
    "船はどこですか？ | ありません。 | 以上",
    "उत्तर ने गोले नहीं भेजे। | दक्षिण चुप रहा।",
    "سب خاموش رہے۔ | پھر گئے۔",
    "هل غادرت السفن؟ | لا. | قال روي ذلك.",
]


def plain(marked: str) -> str:
    return marked.replace(" |", "").replace(" ~", "")


OF_WORDS = [*UNKNOWN, *ENDED, *NUMBERED, *COUNTING, *SHORTENED, *NOUNS, *SAYING, *DOUBTED]


@pytest.mark.parametrize("marked", [*OF_WORDS, *ORDINAL, *DATED, *SCRIPTS])
def test_divides(marked: str) -> None:
    assert divided(plain(marked)) == marked


@pytest.mark.parametrize("marked", SCRIPTS)
def test_needs_no_white_space_behind_the_stops_of_other_scripts(marked: str) -> None:
    text = plain(marked).replace("。 ", "。").replace("？ ", "？").replace("। ", "।")

    assert divided(text.replace("” ", "”").replace("۔ ", "۔")) == marked


def test_what_says_who_spoke_may_go_with_what_was_said() -> None:
    assert divided("“没有。”他说。") == "“没有。” ~ 他说。"


def test_a_short_word_is_looked_up_once_for_the_whole_text() -> None:
    text = "".join(f"It hit Aa{chr(97 + n % 26)}. Northland denied it. " for n in range(30_000))

    assert len(SourceText(text).sentences) == 60_000
