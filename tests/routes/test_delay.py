"""A server's answers leave at once: TCP does not hold back the second piece of an answer (Nagle 1984)."""

import json
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests.tools.running_app import running_app

WATCHED = Path(__file__).with_name("watched_server.py")


def test_connections_to_the_app_go_without_delay(tmp_path: Path) -> None:
    file = tmp_path / "connections.json"
    with running_app(command=(sys.executable, str(WATCHED), str(file), "run", "app.py")) as app:
        connection = HTTPConnection(urlsplit(app.address).netloc, timeout=60)
        connection.request("GET", "/_stcore/health")  # an answered request: the server has taken the connection
        connection.getresponse().read()
        assert _without_delay(file, connection.sock.getsockname()[1])
        connection.close()


def _without_delay(file: Path, port: int) -> bool:
    for _ in range(600):
        connections = json.loads(file.read_text()) if file.exists() else {}
        if str(port) in connections:
            return connections[str(port)]
        time.sleep(0.1)
    raise AssertionError(f"The server has no connection from {port}.")
