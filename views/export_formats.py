"""Saving: every format in which a race can be taken home, one line each."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal, NamedTuple

from experiments import Result, run
from experiments.exports.csv import race_as_csv
from experiments.exports.json import experiment_as_json
from experiments.exports.npz import race_as_npz
from experiments.exports.python import race_as_python
from experiments.exports.xlsx import race_as_xlsx
from views.export_request import ExportRequest
from views.film import Film, Track, film
from views.gif import gif
from views.still import race_as_png, race_as_svg
from views.video import MP4, WEBM, video
from views.web_page import race_as_page


class Format(NamedTuple):
    """A kind of file.

    kind: a film has frames and a size, a picture has a step and a size, a page may have the 3-D view, numbers have
        nothing to choose.
    write: (result, request, track) -> the file; see `views.film.film`.
    """

    kind: Literal["film", "picture", "page", "numbers"]
    suffix: str
    media_type: str
    write: Callable[[Result, ExportRequest, Track], bytes]

    def build(self, request: ExportRequest, track: Track = iter) -> bytes:
        """Run the experiment and make the file of it; a film's steps are iterated over through `track`."""
        return self.write(run(request.experiment), request, track)


def _film(suffix: str, media_type: str, write: Callable[[Film, ExportRequest], bytes]) -> Format:
    return Format("film", suffix, media_type, partial(film, write))


def _picture(suffix: str, media_type: str, write: Callable[[Result, ExportRequest], bytes]) -> Format:
    return Format("picture", suffix, media_type, lambda result, request, _: write(result, request))


def _numbers(suffix: str, media_type: str, write: Callable[[Result], str | bytes]) -> Format:
    def file(result: Result, _request: ExportRequest, _track: Track) -> bytes:
        written = write(result)
        return written.encode() if isinstance(written, str) else written

    return Format("numbers", suffix, media_type, file)


def _page(result: Result, request: ExportRequest, _track: Track) -> bytes:
    return race_as_page(result, request.surface, request.tolerance, request.view, request.halt).encode()


FORMATS: dict[str, Format] = {
    "gif": _film("gif", "image/gif", gif),
    "mp4": _film("mp4", "video/mp4", partial(video, MP4)),
    "webm": _film("webm", "video/webm", partial(video, WEBM)),
    "png": _picture("png", "image/png", race_as_png),
    "svg": _picture("svg", "image/svg+xml", race_as_svg),
    "html": Format("page", "html", "text/html", _page),
    "csv": _numbers("csv", "text/csv", race_as_csv),
    "xlsx": _numbers("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", race_as_xlsx),
    "npz": _numbers("npz", "application/octet-stream", race_as_npz),
    "json": _numbers("json", "application/json", lambda result: experiment_as_json(result.experiment)),
    "python": _numbers("py", "text/x-python", lambda result: race_as_python(result.experiment)),
}


def formats_as_json() -> dict[str, dict[str, Any]]:
    """What the player has to know of each format."""
    return {slug: {"kind": one.kind, "suffix": one.suffix, "type": one.media_type} for slug, one in FORMATS.items()}
