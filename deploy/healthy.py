"""End with 0 if the copy in this container answers, and with 1 if not: a container's health check.

Run with: python -m deploy.healthy
"""

import os
import sys
from urllib.request import urlopen

_BASE = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")

if __name__ == "__main__":
    try:
        urlopen(f"http://127.0.0.1:8501/{_BASE}/health".replace("//health", "/health"), timeout=5)
    except OSError:
        sys.exit(1)
