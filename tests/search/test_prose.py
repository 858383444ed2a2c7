"""What the search knows of hand-written pages."""

from pathlib import Path

from generator.build.pipeline import searchable
from generator.search import listings
from tests import sites
from tests.tongues import spoken


def test_hand_written_pages_are_found_by_what_they_say(tmp_path: Path) -> None:
    root = sites.copy_sample(tmp_path / "root")
    (root / "content" / "de" / "method.md").write_text(
        "---\ntitle: x\n---\n# Wie es *gemacht* ist\n\n"
        "| Das | Wort |\n| - | - |\n| ist | *gut* |\n",
        "utf-8",
    )
    (root / "content" / "en" / "secret.md").write_text("# Secret\n", "utf-8")
    (root / "content" / "en" / "bare.md").write_text("Only words.\n", "utf-8")
    (root / "content" / "picture.png").write_bytes(b"")

    found = {
        record.address: record
        for record in searchable(sites.built(root), lambda path: path == "secret.md")
        if record.facets["type"][0][0] == "page"
    }

    own = sorted(set(found) - {record.address for record in listings.records(spoken("en", "de"))})
    assert own == ["bare/", "de/method/", "method/"]
    method = found["de/method/"]
    assert method.title == "Wie es gemacht ist"
    assert method.shown == "Das Wort ist gut"
    assert found["bare/"].title == "bare"
