"""A video starts in a browser before all of it is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from playwright.sync_api import Page

from experiments.defaults import default_experiment
from tests.browser.waiting import PATIENCE
from views.export_formats import FORMATS
from views.export_request import ExportRequest

HELD_BACK = 40_000  # bytes: Chromium reads by 32 kB


@contextmanager
def _slow_server(film: bytes, media_type: str) -> Iterator[str]:
    """The address of a page with the film, whose last bytes a server sends only at the end of the test."""
    rest = Event()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            video = self.path == "/film"
            content = film if video else b"<!doctype html><video src=/film muted autoplay></video>"
            self.send_response(200)
            self.send_header("Content-Type", media_type if video else "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[:-HELD_BACK] if video else content)
            if video:
                rest.wait(PATIENCE / 1000)
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Not in the output of the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        rest.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("slug", ["mp4", "webm"])
def test_a_video_starts_before_all_of_it_is_there(page: Page, slug: str) -> None:
    order = ExportRequest(experiment=default_experiment(), frames=240)
    film = FORMATS[slug].build(order)
    assert len(film) > 2 * HELD_BACK
    with _slow_server(film, FORMATS[slug].media_type) as address:
        page.goto(address)
        page.wait_for_function("document.querySelector('video').currentTime > 0")
        loaded, length = page.locator("video").evaluate("video => [video.buffered.end(0), video.duration]")
        assert loaded < length == pytest.approx(order.frames / order.frame_rate, abs=0.06)
        page.goto("about:blank")
