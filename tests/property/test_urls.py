"""No two pages share an address or a file, and each leads to the other."""

from hypothesis import given
from hypothesis import strategies as st

from generator import urls
from generator.records.vocabulary import RecordKind
from tests.property.texts import ids

KINDS = st.sampled_from([RecordKind.CLAIM, RecordKind.ACTOR, RecordKind.EVENT, RecordKind.SOURCE])
PAGES = (
    st.sampled_from([urls.HOME, urls.METHOD])
    | KINDS.map(urls.index)
    | st.builds(urls.page, KINDS, ids.filter(lambda identifier: identifier != "index"))
)
KEYS = st.builds("{}/{}".format, ids, ids)


@given(PAGES, PAGES)
def test_two_addresses_are_two_files(one: str, other: str) -> None:
    assert (urls.markdown(one) == urls.markdown(other)) == (one == other)


@given(PAGES)
def test_the_file_of_an_address_becomes_the_page_at_it(address: str) -> None:
    assert urls.of_markdown(urls.markdown(address)) == address
    assert urls.markdown(address).endswith(".md")


@given(KINDS, ids, KINDS, ids)
def test_two_records_have_two_addresses(
    kind: RecordKind, one: str, other_kind: RecordKind, other: str
) -> None:
    same = (kind, one) == (other_kind, other)

    assert (urls.page(kind, one) == urls.page(other_kind, other)) == same
    assert (urls.record(kind, one) == urls.record(other_kind, other)) == same


@given(KEYS, KEYS)
def test_two_statements_have_two_addresses(one: str, other: str) -> None:
    assert (urls.statement(one) == urls.statement(other)) == (one == other)
    claim, name = one.split("/")
    assert urls.statement(one) == f"{urls.page(RecordKind.CLAIM, claim)}#{name}"


@given(PAGES)
def test_the_way_up_leads_to_the_root(address: str) -> None:
    assert urls.up(address).count("../") == len(address.split("/")) - 1
