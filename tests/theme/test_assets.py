"""The style sheet is all of its parts; every script is a file of its own."""

from generator.theme import assets


def test_nothing_of_the_theme_is_left_out() -> None:
    files = dict(assets.files())
    styles = sorted((assets.THEME / "styles").iterdir())
    scripts = sorted((assets.THEME / "scripts").iterdir())

    assert list(files) == [assets.STYLESHEET, *(f"assets/{path.name}" for path in scripts)]
    assert files[assets.STYLESHEET] == "\n".join(path.read_text("utf-8") for path in styles)
    assert {path.suffix for path in styles} == {".css"}
    assert {path.suffix for path in scripts} == {".js"}
