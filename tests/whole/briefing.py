"""A briefing of our own, of some 9,000 words, with ten statements in it."""

STATEMENTS = tuple(
    f"We have counted {number} ships in the port of Westport" for number in range(11, 21)
)
_ANSWERS = (
    "I have nothing new on the harbour, and I would refer you to the port authority.",
    "Let me take that one in two parts. The ferries run as they always did.",
    "No, I don't think so. That is not what the letter says, as you know.",
    "The President spoke with Gen. Roe at 5 p.m. on Sunday, and they will speak again.",
    "We've said from here that grain goes to the U.N. Security Council's programme first",
    "Well, look — again, I can't speak to that. It was a 5' by 6' crate, no more",
)
_QUESTIONS = (
    "That is false, isn't it? Thanks, Jane.",
    "So nobody denies it? Is that the Minister's view, or yours?",
    "And on grain: did anybody ask Northland",
    "“No comment,” the Ambassador said. Is he lying?",
)


def briefing() -> str:
    """Questions and answers in turn, each a paragraph, and some answers with several."""
    turns = ["BRIEFING BY MINISTER JANE DOE", "Westport", "2:05 P.M."]
    for at in range(200):
        asked, said = _QUESTIONS[at % len(_QUESTIONS)], _ANSWERS[at % len(_ANSWERS)]
        turns.append(f"Q    {asked}")
        turns.append(f"MINISTER DOE:  {said}")
        turns.append(_ANSWERS[(at + 3) % len(_ANSWERS)])
        if at % 20 == 7:
            turns[-1] = f"{STATEMENTS[at // 20]}, and each of them carried shells."
    return "\n\n".join((*turns, "END  3:15 P.M.")) + "\n"
