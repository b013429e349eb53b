"""All routes of the app without Streamlit's pages: it is there in two seconds.

Run with: python -m tests.tools.small_server --port PORT
"""

import sys
from pathlib import Path

import streamlit
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from routes import routes
from workers.pool import Pool


def _healthy(_: Request) -> Response:
    return PlainTextResponse("ok")


def main(port: int) -> None:
    files = Path(streamlit.__file__).parent / "static"
    app = Starlette(routes=[Route("/_stcore/health", _healthy), *routes("", Pool(1), files, ())])
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


if __name__ == "__main__":
    main(int(sys.argv[-1]))
