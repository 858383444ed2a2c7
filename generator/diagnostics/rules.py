"""Every rule that a diagnostic can name, each with its summary."""

from enum import Enum
from typing import Self


class Rule(Enum):
    """Every rule that a diagnostic can name. The value is the name that an editor sees."""

    summary: str
    """What it asks for, in one sentence."""

    def __new__(cls, name: str, summary: str = "") -> Self:
        """A member is written as its name and its summary; the name alone is its value."""
        rule = object.__new__(cls)
        rule._value_ = name
        rule.summary = summary
        return rule

    # How a file is written
    FILE_NAME = (
        "file-name",
        "A record's file name is its id: small letters, digits and hyphens, ending in `.yml`.",
    )
    ENCODING = "encoding", "A record is UTF-8."
    BYTE_ORDER_MARK = "byte-order-mark", "A record does not begin with a byte order mark."
    TOO_LARGE = "too-large", "A record has at most 1 MiB."
    TOO_DEEP = "too-deep", "Lists and keys nest at most 32 levels deep."
    TAB = "tab", "Spaces are used, never tabs."
    CONTROL_CHARACTER = (
        "control-character",
        "Texts hold no control characters, and no code points that are not characters.",
    )
    SYNTAX = "syntax", "A record is well-formed YAML."
    EMPTY = "empty", "A record is not empty."
    SEVERAL_DOCUMENTS = "several-documents", "A file holds one YAML document."
    DUPLICATE_KEY = "duplicate-key", "A key stands once in its place."
    KEY = "key", "A key is a plain word."
    ALIAS = (
        "alias",
        "Anchors and aliases (`&x`, `*x`) are not used: every record says all of it itself.",
    )
    MERGE = "merge", "Merge keys (`<<`) are not used."
    TAG = "tag", "Tags (`!x`, `!!str`) are not used: the schema says what a value is."

    # What a record holds
    UNKNOWN_KEY = "unknown-key", "Every key is one that the record's kind knows."
    MISSING_KEY = "missing-key", "Every required key is there."
    KIND_OF_VALUE = "kind-of-value", "A value is text, a list or a set of keys, as its key demands."
    CHOICE = "choice", "A value with a fixed set of choices is one of them."
    ID = "id", "An id is made of small letters, digits and single hyphens between them."
    TEXT = "text", "A text is given in every language of the site and is not empty."
    DATE = "date", "A date is an EDTF date that exists (level 0, intervals, and `~ ?` of level 1)."
    VALUE = "value", "A value has the form that its key demands."
    DUPLICATE_ID = "duplicate-id", "A statement's id stands once in its claim."
    DATE_NOTE = "date-note", "A date that is not one certain day gives its reason."

    # What records say of each other
    UNKNOWN_REFERENCE = "unknown-reference", "A reference names a record that exists."
    WRONG_KIND = "wrong-kind", "A reference names a record of the kind that its key demands."
    CYCLE = (
        "cycle",
        "No record is part of itself, or broader than, superseded or answered by it, in a ring.",
    )
    NO_PASSAGE = "no-passage", "A discrepancy names sources that carry the statement."
    UNUSED = "unused", "Every actor, event, source, scope and occasion is named by another record."

    # What stands in the sources
    SOURCE_MISSING = "source-missing", "With an archive, the file of every source is in it."
    SOURCE_DECODED = (
        "source-decoded",
        "A source's text was decoded rightly, or its record names that among its faults.",
    )
    SOURCE_CHANGED = (
        "source-changed",
        "A source's bytes are the ones whose SHA-256 the record names, and they are UTF-8.",
    )
    PASSAGE_NOT_FOUND = "passage-not-found", "A passage stands in its source."
    PASSAGE_AMBIGUOUS = (
        "passage-ambiguous",
        "A passage stands in its source once, or says what comes before or after it.",
    )
    PASSAGE_BOUNDS = (
        "passage-bounds",
        "A passage's bounds are in order, in one paragraph, and sentence numbers exist.",
    )

    SOURCE_QUOTED = (
        "source-quoted",
        "The words taken from one source stay under a share of its words.",
    )
    UNACCOUNTED = (
        "unaccounted",
        "Every sentence of a source is in a passage or set aside with a reason, and not both.",
    )
    UNREAD = (
        "unread",
        "Of the language of each source, somebody has said which words negate.",
    )
    ELLIPSIS = "ellipsis", "A quotation is contiguous: nothing is left out of it."
    CUT_WORD = "cut-word", "A quotation begins and ends with whole words."
    CUT_NEGATION = "cut-negation", "A quotation does not leave out what negates it."
    CUT_CONDITION = "cut-condition", "A quotation does not leave out what makes it conditional."
    CUT_ATTRIBUTION = (
        "cut-attribution",
        "A quotation does not leave out by what its source keeps its distance from it.",
    )
    DENIED_AFTER = (
        "denied-after",
        "What takes a quotation back in the clause or the sentence behind it is recorded too.",
    )
    FORM = "form", "A headline, a photo credit, a teaser or a by-line is called one."
    OTHER_SPEAKER = (
        "other-speaker",
        "In a transcript, a passage stands in the turn of the one who makes the statement.",
    )
    WEAK_EVIDENCE = (
        "weak-evidence",
        "No statement rests on a headline, a photo credit, a teaser or a by-line alone.",
    )
    TOO_LITTLE = "too-little", "A quotation is long and uncommon enough to prove something."
    NEEDLESS_ACCEPTANCE = (
        "needless-acceptance",
        "What an editor accepts in `accepts` is a finding that is there.",
    )
    LOCK = "lock", "The lock can be read, and is the one that the archive gives."
    LOCK_CHANGED = (
        "lock-changed",
        "Without the archive, a passage and its source's hash are the ones that were locked.",
    )

    # How it is worded, and when it was said
    VERDICT_WORD = "verdict-word", "No text of ours passes judgement."
    NO_ATTRIBUTION = "no-attribution", "Every paraphrase says whose statement it is."
    NEGATIVE_CLAIM = "negative-claim", "A claim is worded positively."
    QUOTED_TRANSLATION = (
        "quoted-translation",
        "Words from a translation are not put into a speaker's mouth.",
    )
    AFTER_SOURCE = "after-source", "No source carries what was said after it was published."
    REPLY_BEFORE = "reply-before", "An answer does not come before what it answers."
    REPLY_SCOPE = "reply-scope", "A denial of one thing does not answer a statement about another."
    ON_BEHALF_OF = (
        "on-behalf-of",
        "For whom somebody speaks is said once, and agrees with what they are part of.",
    )
    ID_DATE = "id-date", "A date in a statement's id is one that the statement can have."
    ROLE_TIME = "role-time", "Who speaks in a role speaks while having one."

    # The hand-written pages
    CONTENT = (
        "content",
        "A hand-written page does not stand where the generator puts one of its own.",
    )

    # The languages
    LANGUAGE = (
        "language",
        "A dataset's file of a language has every key that the English one has, and no other.",
    )


SHOWN = (
    Rule.ELLIPSIS,
    Rule.CUT_WORD,
    Rule.CUT_NEGATION,
    Rule.CUT_CONDITION,
    Rule.CUT_ATTRIBUTION,
    Rule.DENIED_AFTER,
    Rule.FORM,
    Rule.OTHER_SPEAKER,
    Rule.TOO_LITTLE,
)
"""The rules whose open findings readers see beside the quotation."""
ACCEPTABLE = (
    Rule.CUT_NEGATION,
    Rule.CUT_CONDITION,
    Rule.CUT_ATTRIBUTION,
    Rule.DENIED_AFTER,
    Rule.FORM,
    Rule.OTHER_SPEAKER,
    Rule.TOO_LITTLE,
    Rule.WEAK_EVIDENCE,
    Rule.VERDICT_WORD,
    Rule.NO_ATTRIBUTION,
    Rule.NEGATIVE_CLAIM,
    Rule.QUOTED_TRANSLATION,
    Rule.AFTER_SOURCE,
    Rule.REPLY_BEFORE,
    Rule.REPLY_SCOPE,
    Rule.ON_BEHALF_OF,
    Rule.ID_DATE,
    Rule.ROLE_TIME,
)
"""The rules whose findings an editor can accept in a record, with a reason that readers see."""
