"""Saving a training: every format in which it can be taken home, one line each."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal, NamedTuple

from networks.experiment import Training
from networks.training import Trained, train
from views.film import Track
from views.gif import gif
from views.network.curves_csv import curves_as_csv
from views.network.export_request import TrainingExport
from views.network.film import Write, training_film
from views.network.still import training_as_png, training_as_svg
from views.video import MP4, WEBM, video

_Trained = tuple[Trained, ...]


class TrainingFormat(NamedTuple):
    """A kind of file, as `views.export_formats.Format` is of a race.

    write: (training, trained, request, track) -> the file.
    """

    kind: Literal["film", "picture", "numbers"]
    suffix: str
    media_type: str
    write: Callable[[Training, _Trained, TrainingExport, Track], bytes]

    def build(self, request: TrainingExport, track: Track = iter) -> bytes:
        """Train, and make the file of it; a film's steps are iterated over through `track`."""
        training = request.training
        return self.write(training, train(training), request, track)


def _film(suffix: str, media_type: str, write: Write) -> TrainingFormat:
    return TrainingFormat("film", suffix, media_type, partial(training_film, write))


def _picture(
    suffix: str, media_type: str, write: Callable[[Training, _Trained, TrainingExport], bytes]
) -> TrainingFormat:
    return TrainingFormat(
        "picture", suffix, media_type, lambda training, trained, request, _: write(training, trained, request)
    )


def _curves(training: Training, trained: _Trained, _request: TrainingExport, _track: Track) -> bytes:
    return curves_as_csv(training, trained).encode()


TRAINING_FORMATS: dict[str, TrainingFormat] = {
    "gif": _film("gif", "image/gif", gif),
    "mp4": _film("mp4", "video/mp4", partial(video, MP4)),
    "webm": _film("webm", "video/webm", partial(video, WEBM)),
    "png": _picture("png", "image/png", training_as_png),
    "svg": _picture("svg", "image/svg+xml", training_as_svg),
    "csv": TrainingFormat("numbers", "csv", "text/csv", _curves),
}


def formats_as_json() -> dict[str, dict[str, Any]]:
    """What the browser has to know of each format."""
    return {
        slug: {"kind": one.kind, "suffix": one.suffix, "type": one.media_type} for slug, one in TRAINING_FORMATS.items()
    }
