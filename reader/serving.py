"""Reader in a browser: one app for each page that is open, on this machine alone unless told.

textual-serve carries keys and screens between the browser and an app; around it stand what it
lacks: a page that fetches nothing from elsewhere, a door that other sites' pages cannot open, and
an end of the apps with that of the server.
"""

from __future__ import annotations

import asyncio
import shlex
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from reader.errors import ExtraMissing, ReaderError

__all__ = ["LOOPBACK", "child_command", "is_ours", "page_without_strangers", "serve"]

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PATIENCE = 5.0
"""Seconds that an app has for ending by itself."""


def serve(paths: Sequence[str], *, home: str | None, host: str, port: int) -> None:
    """Serve Reader on `paths` at `host` and `port` until a signal ends it.

    Raises:
        ExtraMissing: if textual-serve is not installed.
        ReaderError: if the port cannot be had.
    """
    try:
        import textual_serve.server as textual_server
    except ImportError:
        raise ExtraMissing(
            "`reader serve` needs the extra `serve`, which is not installed; "
            "install it with: python -m pip install 'terminal-reader[serve]'"
        ) from None
    server = _server_class(textual_server)(
        shlex.join(child_command(paths, home)), host=host, port=port, title="Reader",
        public_url=f"http://{f'[{host}]' if ':' in host else host}:{port}",
    )  # fmt: skip
    try:
        server.serve()
    except OSError as error:
        raise ReaderError(
            f"http://{host}:{port} cannot be served ({error.strerror}); choose another --port"
        ) from None


def child_command(paths: Sequence[str], home: str | None) -> list[str]:
    """The words that start, for one page, Reader on `paths` with the same home."""
    words = [sys.executable, "-m", "reader"]
    if home is not None:
        words += ["--home", str(Path(home).absolute())]
    # Behind "--" no path is taken for a command or an option.
    return [*words, "--", *paths]


def is_ours(headers: Any, host: str) -> bool:
    """Whether a request was meant for this server, and comes from its own page.

    A page of another site can send a browser here, under a name of its own or with an Origin of
    its own; it must not get hold of the keyboard of Reader.
    """
    asked = headers.get("Host", "")
    name = asked.rpartition(":")[0] if not asked.endswith("]") and ":" in asked else asked
    if host in LOOPBACK and name.strip("[]") not in LOOPBACK:
        return False
    origin = headers.get("Origin")
    return origin is None or origin.partition("://")[2] == asked


def page_without_strangers(page: str) -> str:
    """The page without what it would fetch from other hosts, which is a font.

    >>> page_without_strangers('<link rel="stylesheet" href="https://fonts.example/x" /><p>')
    '<p>'
    """
    import re

    return re.sub(r'<link\b[^<>]*\bhref="https?://[^<>]*>', "", page)


def _server_class(textual_server: Any) -> Any:
    """textual-serve's server with a guarded door, a page of our own, and children that end."""
    from aiohttp import web

    class Server(textual_server.Server):  # type: ignore[misc]
        async def _make_app(self) -> web.Application:
            app: web.Application = await super()._make_app()
            app.middlewares.append(_guard(self.host))
            return app

        async def on_startup(self, _: web.Application) -> None:
            hang_up = getattr(signal, "SIGHUP", None)  # which a closed terminal sends
            if hang_up is not None:
                asyncio.get_running_loop().add_signal_handler(hang_up, self.request_exit)
            print(f"Reader is at {self.public_url}  (^C ends it)", flush=True)

        async def on_shutdown(self, _: web.Application) -> None:
            await _end(children)

        def initialize_logging(self) -> None:
            """What goes wrong is said; what goes well is not."""

    children: list[asyncio.subprocess.Process] = []
    textual_server.AppService = _service_class(textual_server.AppService, children)
    return Server


def _service_class(app_service: Any, children: list[asyncio.subprocess.Process]) -> Any:
    """textual-serve's keeper of one app, which starts it without a shell and notes it."""

    class Service(app_service):  # type: ignore[misc]
        async def _open_app_process(
            self, width: int = 80, height: int = 24
        ) -> asyncio.subprocess.Process:
            process = await asyncio.create_subprocess_exec(
                *shlex.split(self.command),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                env=self._build_environment(width=width, height=height),
            )
            self._process, self._stdin = process, process.stdin
            children.append(process)
            return process

    return Service


async def _end(children: Sequence[asyncio.subprocess.Process]) -> None:
    """Let each app save its place and end; one that does not is ended."""
    running = [process for process in children if process.returncode is None]
    for process in running:
        process.terminate()
    for process in running:
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()


def _guard(host: str) -> Any:
    from aiohttp import web

    @web.middleware
    async def guard(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        if not is_ours(request.headers, host):
            raise web.HTTPForbidden(text="This page is not for you.")
        response = await handler(request)
        if isinstance(response, web.Response) and response.content_type == "text/html":
            response.text = page_without_strangers(response.text or "")
        return response

    return guard
