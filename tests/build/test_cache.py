"""Where what may be lost lies."""

from pathlib import Path

from generator.build.cache import folder_for


def test_it_lies_in_the_users_cache_and_is_another_for_other_languages(tmp_path: Path) -> None:
    home = {"HOME": "/home/jane"}
    found = folder_for(tmp_path, ("en", "de"), home)

    assert found is not None
    assert found.parent == Path("/home/jane/.cache/claims-explainer")
    assert folder_for(tmp_path, ("en", "de"), home) == found
    assert folder_for(tmp_path, ("de", "en"), home) != found
    assert folder_for(tmp_path / "other", ("en", "de"), home) != found
    elsewhere = folder_for(tmp_path, ("en", "de"), {**home, "XDG_CACHE_HOME": "/caches"})
    assert elsewhere == Path("/caches/claims-explainer") / found.name
    assert folder_for(tmp_path, ("en", "de"), {}) is None
