"""What search results can be narrowed by, and what the scripts of the search say."""

FACETS = (
    "type",
    "kind",
    "speaker",
    "event",
    "claim",
    "source",
    "year",
    "language",
    "standing",
    "evidence",
)
"""In the order in which they are offered."""
SPOKEN = (
    "all",
    "by",
    "chips.clear",
    "chips.remove",
    "claim",
    "count",
    "facet.find",
    "facet.more",
    "facet.none",
    "loading",
    "none",
    "none.help",
    "one.actor",
    "one.claim",
    "one.event",
    "one.page",
    "one.source",
    "shown",
)
"""The words that the scripts say, by their keys after ``search.``."""
