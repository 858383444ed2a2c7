"""Serves the site while it is edited: MkDocs' own server, run so that nothing is left of it."""

import errno
import functools
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator.build.settings import FILE
from generator.diagnostics.diagnostic import UsageError
from generator.host import failures, run
from generator.host.ending import Ending


def serve(root: Path, *, address: str | None, open_in_browser: bool) -> None:
    """Serve the site and rebuild it after every edit, until Ctrl+C, which ends the process.

    MkDocs' own command raises for Ctrl+C, wherever it is, and cannot show what is wrong with the
    first build; but it is this server that it starts, in this order.
    """
    settings: dict[str, Any] = {"dev_addr": address} if address else {}
    with Ending() as ending:
        site = ending.folder / "site"
        load = functools.partial(run.configured, root / FILE, site_dir=str(site), **settings)
        config = load()
        config.plugins.on_startup(command="serve", dirty=False)
        ending.first(config.plugins.on_shutdown)
        server = _server(config, load, site)
        _start(server, config, open_in_browser=open_in_browser)


def _server(config: MkDocsConfig, load: Any, site: Path) -> LiveReloadServer:
    def build(given: MkDocsConfig | None = None) -> None:
        config = given or load()
        config.site_url = server.url
        build_mkdocs(config, serve_url=server.url)

    host, port = config.dev_addr
    path = urlsplit(config.site_url or "/").path
    server = LiveReloadServer(build, host, port, root=str(site), mount_path=path)
    missing = site / "404.html"
    server.error_handler = lambda code: (
        missing.read_bytes() if code == 404 and missing.is_file() else None
    )
    failures.shown_by(server)(config)
    return server


def _start(server: LiveReloadServer, config: MkDocsConfig, *, open_in_browser: bool) -> None:
    server.watch(config.docs_dir)
    for path in (config.config_file_path, *config.watch):
        server.watch(path)
    server = config.plugins.on_serve(server, config=config, builder=server.builder)
    host, port = config.dev_addr
    try:
        server.serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES):
            raise
        message = f"cannot serve at {host}:{port} ({error.strerror}): name another with --address"
        raise UsageError(message) from None
    finally:
        server.shutdown()
