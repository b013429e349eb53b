"""The view of the training: all contenders side by side on one clock."""

import zlib

from streamlit.delta_generator import DeltaGenerator

from interface.cache import cached_by_experiment
from laboratories.network import words
from networks.experiment import Training
from networks.training import Trained, is_trained, train
from views.network import network as pictures
from views.network.message import training_message

_QUICK = 1  # zlib's level: the message is made anew at every change


def train_view(training: Training, busy: DeltaGenerator) -> None:
    """The pictures, and while they are computed, how far that is."""
    pictures(_message(training, trained(training, busy)), "network")


def trained(training: Training, busy: DeltaGenerator) -> tuple[Trained, ...]:
    """What came of the training, and while it is computed, how far that is."""
    count = len(training.contenders)

    def tell(done: int) -> None:
        busy.progress(done / count, words.TRAINED.format(done=done, count=count))

    if not is_trained(training):  # the first one may have to be compiled
        tell(0)
    found = train(training, tell)
    busy.empty()
    return found


@cached_by_experiment(max_entries=16)
def _message(training: Training, _trained: tuple[Trained, ...]) -> bytes:
    return zlib.compress(training_message(training, _trained), _QUICK)
