"""What the theme's frame gets wrong, mended in the finished pages, in this one place.

Only what no template of ours can reach: ``base.html`` of the theme is one large block. What lies
in one of its partials is mended in ours, in ``theme/partials``; what is a matter of looks, in
``theme/styles/frame.css``. Should the theme mend something itself, a test says so.
"""

import html
import re
from dataclasses import dataclass

from jinja2 import ChoiceLoader, DictLoader, Environment, TemplateNotFound

from generator.language.locale import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A piece of the theme's HTML, what stands in its place, and why."""

    wrong: str
    right: str
    reason: str


_SPOKEN = "partials/languages/{}.html"
_BORROWED = (
    '{{% import "partials/languages/{near}.html" as near %}}'
    "{{% macro t(key) %}}{{{{ {own}[key] or near.t(key) }}}}{{% endmacro %}}"
)
_DRAWER = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"'
_SEARCH = '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search"'
_OFF = ' autocomplete="off">'
_TOGGLES = '<form id="__toggles" autocomplete="off" hidden></form>'
_SKIP = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_OPEN = 'class="md-nav__link md-nav__link--active">'
_CONTENTS = '<label class="md-nav__title" for="__toc">'


def mends(language: Language) -> tuple[Mend, ...]:
    """What is mended on every page, each found there once."""
    name = html.escape(language.say("frame.drawer"))
    return (
        Mend(
            wrong=_DRAWER + _OFF,
            right=f'{_TOGGLES}{_DRAWER} form="__toggles" aria-label="{name}">',
            reason="A checkbox may have no “autocomplete”, but its form may: without it, Firefox"
            " shows the drawer open after a reload. And it had no name, for nobody could get to it"
            " by keyboard; now one can (frame.css).",
        ),
        Mend(
            wrong=_SEARCH + _OFF,
            right=f'{_SEARCH} form="__toggles" aria-hidden="true">',
            reason="As above. Nobody gets to this one: it stays undisplayed.",
        ),
    )


def give_words(environment: Environment, language: Language) -> None:
    """Give the theme a language that it does not speak: in the words of one that is near.

    That is the one without a region, if the theme speaks that, or else English. The theme would
    fail without a file of the language's name, and take the name of the other one for its own.
    """
    if not _speaks(environment, language.code):
        near = language.code.partition("-")[0]
        own = {"language": language.code, "direction": language.locale.text_direction}
        made = _BORROWED.format(near=near if _speaks(environment, near) else "en", own=own)
        borrowed = DictLoader({_SPOKEN.format(language.code): made})
        assert environment.loader is not None
        environment.loader = ChoiceLoader([environment.loader, borrowed])


def _speaks(environment: Environment, code: str) -> bool:
    assert environment.loader is not None
    try:
        environment.loader.get_source(environment, _SPOKEN.format(code))
    except TemplateNotFound:
        return False
    return True


def mended(page: str, language: Language) -> str:
    """A finished page with a frame that is valid and works by keyboard."""
    for mend in mends(language):
        page = page.replace(mend.wrong, mend.right, 1)
    if 'id="__toc"' not in page:
        # On a page that is not in the navigation the label of the contents leads nowhere.
        page = page.replace(_CONTENTS, '<label class="md-nav__title">')
    # Which entry of the drawer is open, the theme tells by its colour alone.
    page = page.replace(_OPEN, _OPEN.replace(">", ' aria-current="page">'))
    return _skip_first(page)


def _skip_first(page: str) -> str:
    """With the link that skips the frame before all else that can be reached by keyboard."""
    skip = _SKIP.search(page)
    toggles = page.find(_TOGGLES)
    if skip is None or toggles < 0:
        return page
    link = skip[0]
    return f"{page[:toggles]}{link}{page[toggles : skip.start()]}{page[skip.end() :]}"
