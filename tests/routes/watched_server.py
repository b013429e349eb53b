"""Streamlit's server, and a thread beside it that writes down which of its connections go without TCP's delay.

Run with: python watched_server.py FILE run app.py ...
"""

import json
import os
import socket
import stat
import sys
import time
from pathlib import Path
from threading import Thread

from streamlit.web.cli import main

MOST_FILES = 1024


def _connections() -> dict[int, bool]:
    """The port at the other end of each open connection, and whether the delay is off."""
    found = {}
    for number in range(MOST_FILES):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            with socket.socket(fileno=os.dup(number)) as one:
                found[one.getpeername()[1]] = bool(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        except (OSError, IndexError):
            pass  # closed, connected to nothing, or without ports
    return found


def _watch(file: Path) -> None:
    while True:
        fresh = file.with_suffix(".fresh")
        fresh.write_text(json.dumps(_connections()))
        fresh.replace(file)
        time.sleep(0.1)


if __name__ == "__main__":
    Thread(target=_watch, args=(Path(sys.argv.pop(1)),), daemon=True).start()
    main(prog_name="streamlit")
