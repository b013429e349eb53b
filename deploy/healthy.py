"""Whether a copy answers. As a command, a container's health check: it ends with 0 if the copy does, and with 1 if not.

Run with: python -m deploy.healthy
"""

import os
import sys
from http.client import HTTPException
from urllib.request import ProxyHandler, build_opener

_BASE = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
_PATIENCE = 5.0  # seconds
_DIRECT = build_opener(ProxyHandler({}))  # a school's proxy, which http_proxy names, cannot reach this machine


def answers(address: str) -> bool:
    """Whether a server answers with 200 at an address of this machine, with "http://" in front."""
    try:
        with _DIRECT.open(address, timeout=_PATIENCE) as answer:
            return answer.status == 200
    except (OSError, HTTPException):
        return False


if __name__ == "__main__":
    sys.exit(not answers(f"http://127.0.0.1:8501/{_BASE}/health".replace("//health", "/health")))
