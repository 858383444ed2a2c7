"""What goes wrong in a preview is shown until it is mended; no request waits for that."""

import io
import logging
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from generator.diagnostics.diagnostic import UsageError
from generator.host.failures import Failures, shown_by


class Server:
    """Stands in for MkDocs' server."""

    def __init__(self) -> None:
        self.builder: Callable[..., None] = lambda *_: None
        self.body: Any = [b"the site"]
        self._app: Any = self.serves

    def serves(self, environ: dict[str, str], start: Any) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/plain")])
        assert environ["PATH_INFO"].startswith("/")
        return self.body  # type: ignore[no-any-return]

    def get_app(self) -> Any:
        return self._app

    def set_app(self, app: Any) -> None:
        self._app = app


def raising(error: Exception | None, *said: str) -> Callable[..., None]:
    def build(*_: object) -> None:
        for line in said:
            logging.getLogger("mkdocs.x").error(line)
        logging.getLogger("mkdocs.x").info("Building")
        if error:
            raise error

    return build


def answer(server: Server, path: str = "/claims/") -> tuple[str, str]:
    """Status and text of what is there."""
    begun: list[str] = []
    body = server.get_app()({"PATH_INFO": path}, lambda status, _: begun.append(status))
    return begun[-1], b"".join(body).decode()


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.mark.parametrize(
    ("error", "said", "lines"),
    [
        (UsageError("mkdocs.yml must be <mended>"), (), ["mkdocs.yml must be &lt;mended&gt;"]),
        (ConfigurationError("in two\n  lines"), (), ["in two lines"]),
        (Abort("Aborted with a BuildError!"), ("“docs_dir” must be",), ["“docs_dir” must be"]),
        (
            Abort("Aborted with 1 warnings in strict mode!"),
            ("no such page", "no such page"),
            ["no such page", "Aborted with 1 warnings in strict mode!"],
        ),
        (PluginError("of another plugin"), (), ["of another plugin"]),
        (UsageError("no \x1b[8mfile"), (), ["no \\x1b[8mfile"]),
        (ConfigurationError("a\u2028b \u202ec"), (), ["a b \\u202ec"]),
        (PluginError("of\x07"), ("page “\u200b”",), ["page “\\u200b”", "of\\x07"]),
        (ValueError("in two\nlines\x9b"), (), ["ValueError: in two lines\\x9b"]),
        (KeyError("a bug"), ("in a page",), ["in a page", "KeyError: &#x27;a bug&#x27;"]),
    ],
)
def test_every_address_says_what_is_wrong_until_it_is_mended(
    error: Exception, said: tuple[str, ...], lines: list[str], server: Server
) -> None:
    failures = shown_by(server)  # type: ignore[arg-type]
    server_builds = server.builder

    failures._build = raising(error, *said)
    server_builds()
    status, page = answer(server)
    assert status.startswith("500 ")
    shown = page.partition("<ul>\n")[2].partition("\n</ul>")[0].splitlines()
    assert shown == [f"<li>{line}</li>" for line in lines]
    assert answer(server, "/livereload/0/0") == ("200 OK", "the site"), "it hears of the next build"

    failures._build = raising(None, "a warning is no failure")
    server_builds()
    assert answer(server) == ("200 OK", "the site")


def test_a_failure_that_mkdocs_keeps_to_itself_is_told_too(server: Server) -> None:
    """It logs no message of a build twice."""
    aborted = Abort("Aborted with a BuildError!")
    aborted.__context__ = PluginError("“docs_dir” must be")
    server.builder = raising(aborted)
    shown_by(server)()  # type: ignore[arg-type]
    assert "<li>“docs_dir” must be</li>" in answer(server)[1]


def test_what_is_not_sent_is_closed(server: Server) -> None:
    server.builder = raising(UsageError("no"))
    server.body = io.BytesIO(b"half a site")
    failures = shown_by(server)  # type: ignore[arg-type]
    failures()
    assert answer(server)[0].startswith("500 ")
    assert server.body.closed


def test_a_server_is_taken_over_once(server: Server) -> None:
    failures = shown_by(server)  # type: ignore[arg-type]
    assert isinstance(failures, Failures)
    assert shown_by(server) is failures  # type: ignore[arg-type]
