"""What goes wrong while a preview is built, shown in the browser until it is mended.

MkDocs' server would let every request wait for a build that succeeds. Here each build succeeds; and
after one that did not, every address answers with what is wrong. That page looks itself whether it
is mended, and then gives way to the site.
"""

import html
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.exceptions import Abort, BuildError, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.diagnostics.characters import in_one_line
from generator.diagnostics.diagnostic import UsageError

_STATUS = "500 Internal Server Error"
_LIVE = "/livereload/"
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The site cannot be shown</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 45rem }}
main {{ padding: 0 1rem }}
li {{ overflow-wrap: anywhere; white-space: pre-wrap }}
</style>
</head>
<body>
<main role="alert">
<h1>The site cannot be shown</h1>
<ul>
{lines}
</ul>
<p>Once this is mended, the site is here again.</p>
</main>
<script>
const look = async (epoch, shown) => {{
  try {{
    const next = await (await fetch(`/livereload/${{epoch}}/0`)).text();
    const answer = await fetch(location.href);
    const text = await answer.text();
    if (answer.status !== 500 || (shown && text !== shown)) location.reload();
    else look(next, text);
  }} catch {{
    setTimeout(look, 1000, epoch, shown);
  }}
}};
look(0, "");
</script>
</body>
</html>
"""
_log = get_plugin_logger(__name__)


class Failures:
    """Builds in the place of a server's builder, and answers in the place of its application."""

    def __init__(self, server: LiveReloadServer) -> None:
        self._build = server.builder
        self._answer = server.get_app()
        self._page = b""

    def __call__(self, *config: object) -> None:
        """Build, and remember what is wrong."""
        lines = self._wrong(*config)
        self._page = b"" if lines is None else _page(dict.fromkeys(lines))

    def _wrong(self, *config: object) -> list[str] | None:
        """What there is to say after a build that failed; None after one that did not."""
        lines: list[str] = []
        try:
            with _heard(lines):
                self._build(*config)
        except Abort as error:
            # MkDocs has logged why, unless it had said the same before.
            why = error.__context__
            if isinstance(why, BuildError) and str(why) not in lines:
                lines.append(str(why))
                _log.error(lines[-1])
            lines += [str(error)] if "strict" in str(error) else []
        except (MkDocsException, UsageError) as error:
            lines.append(in_one_line(str(error)))
            _log.error(lines[-1])
        except Exception as error:  # noqa: BLE001 - the server outlives it, and an edit may mend it
            lines.append(in_one_line(f"{type(error).__name__}: {error}"))
            _log.exception("The build failed:")
        else:
            return None
        return lines

    def answer(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """What the server answers, which may wait for a build; or what is wrong with that."""
        begun: list[tuple[Any, ...]] = []

        def later(*of: Any) -> Any:
            begun.append(of)

        assert self._answer is not None
        body = self._answer(environ, later)
        page = self._page
        if not page or environ["PATH_INFO"].startswith(_LIVE):
            start(*begun[-1])
            return body
        if hasattr(body, "close"):
            body.close()
        start(
            _STATUS,
            [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))],
        )
        return [page]


def shown_by(server: LiveReloadServer) -> Failures:
    """Let a server show what goes wrong, unless it does so already."""
    if isinstance(server.builder, Failures):
        return server.builder
    failures = Failures(server)
    server.builder = failures
    server.set_app(failures.answer)
    return failures


@contextmanager
def _heard(lines: list[str]) -> Iterator[None]:
    """Adds what MkDocs logs as wrong."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    ear, log = Ear(logging.WARNING), logging.getLogger("mkdocs")
    log.addHandler(ear)
    try:
        yield
    finally:
        log.removeHandler(ear)


def _page(lines: Iterable[str]) -> bytes:
    items = (f"<li>{html.escape(in_one_line(line))}</li>" for line in lines)
    return _PAGE.format(lines="\n".join(items)).encode()
