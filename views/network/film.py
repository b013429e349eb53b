"""A training as a film: the pictures of all contenders side by side, drawn only when they are asked for."""

from collections.abc import Callable

from experiments.citation import citation
from networks.address import address
from networks.experiment import Training
from networks.training import Trained
from views.export_request import FileSettings
from views.film import Film, Track, frame_times
from views.maps import DRAWING
from views.network.export_request import TrainingExport
from views.network.scene import NetworkScene

Write = Callable[[Film, FileSettings], bytes]


def training_film(
    write: Write, training: Training, trained: tuple[Trained, ...], request: TrainingExport, track: Track
) -> bytes:
    """Draw the training and have it written.

    Args:
        write: makes the file of a film, such as `views.gif.gif`.
        training, trained: what is shown.
        request: how to draw it.
        track: wraps the iteration over the frames' steps, for a progress bar.
    """
    steps, seconds = frame_times(training.steps, request)
    origin = f"{address(training)}\n{citation()}"
    with DRAWING:
        return write(Film(NetworkScene(training, trained, request), steps, seconds, origin, track), request)
