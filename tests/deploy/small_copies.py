"""Copies that only say who they are and can be stopped and started, and a proxy in front of them."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from deploy.machine import free_ports, nginx_command
from deploy.proxies import Copy, on_this_machine, render
from routes.api import CLIENT
from routes.copies import NameOfCopy
from tests.deploy.students import Student, until

PACKED = b"packed by the copy"
READ = threading.Event()  # the student has read the first byte of a file that is being made
CADDY = str(Path(sys.executable).with_name("caddy"))
_CADDY_STARTS = "{\n\tadmin off\n\tskip_install_trust\n}\n"


async def _who(request: Request) -> Response:
    headers = {name: request.headers.get(name) for name in ("host", "x-forwarded-proto", "x-forwarded-for", CLIENT)}
    return JSONResponse({**headers, "long": "0" * 2000})


async def _encoded(request: Request) -> Response:
    return Response(
        PACKED * 100, headers={"Content-Encoding": request.path_params["how"]}, media_type="text/javascript"
    )


async def _making(_: Request) -> Response:
    async def content():
        yield b"\0"
        while not READ.is_set():
            await asyncio.sleep(0.01)
        yield b"\xff"

    return StreamingResponse(content(), headers={"Content-Encoding": "identity"})


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.headers["host"])
    await socket.close()


def _app(name: str, base: str) -> Starlette:
    routes = [
        Route(f"{base}/static/{{how}}", _encoded),
        Route(f"{base}/web/0a/save/gif", _making, methods=["POST"]),
        WebSocketRoute(f"{base}/_stcore/stream", _socket),
        Route("/{path:path}", _who, methods=["GET", "POST"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(NameOfCopy, copy=name)])


class SmallCopy:
    """A copy that can be stopped and started, and a proxy in front of them."""

    def __init__(self, copy: Copy, base: str) -> None:
        self._config = uvicorn.Config(
            _app(copy.name, base),
            port=int(copy.address.rpartition(":")[2]),
            log_level="critical",
            ws="websockets-sansio",
            lifespan="off",
        )
        self.start()

    def start(self) -> None:
        self._server = uvicorn.Server(self._config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        until(lambda: self._server.started)

    def stop(self) -> None:
        self._server.should_exit = self._server.force_exit = True
        self._thread.join()


def _answers(port: int) -> bool:
    try:
        with Student(port).open("/") as answer:
            return answer.status < 500
    except OSError:
        return False


class Class(dict[str, SmallCopy]):
    """The copies by their names, and the port of the proxy."""

    port: int


@contextmanager
def small_class(count: int, proxy: str, base: str = "") -> Iterator[Class]:
    """So many small copies behind "nginx" or "caddy"."""
    port, *ports = free_ports(count + 1)
    copies = on_this_machine(ports)
    running = Class()
    running.port = port
    with ExitStack() as stack:
        for copy in copies:
            running[copy.name] = SmallCopy(copy, f"/{base}".rstrip("/"))
            stack.callback(running[copy.name].stop)
        name = stack.enter_context(TemporaryDirectory())
        command = nginx_command(render("nginx.conf", copies, port, base), Path(name))
        if proxy == "caddy":
            file = Path(name) / "Caddyfile"
            file.write_text(_CADDY_STARTS + render("Caddyfile", copies, port, base))
            command = (CADDY, "run", "--config", str(file), "--adapter", "caddyfile")
        process = stack.enter_context(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        stack.callback(process.terminate)
        until(lambda: _answers(port))
        yield running
