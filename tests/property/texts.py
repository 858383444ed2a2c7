"""Texts to try the laws on."""

from hypothesis import strategies as st

records = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff"), min_size=1
).filter(str.strip)
"""What a record's text can be: anything but control characters and code points that are none."""

ids = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)


def made_of(*pieces: str | list[str], max_size: int = 40) -> st.SearchStrategy[str]:
    """Texts made of a few pieces, so that they meet often: letters of a text, items of a list."""
    every = [piece for some in pieces for piece in some]
    return st.lists(st.sampled_from(every), max_size=max_size).map("".join)
