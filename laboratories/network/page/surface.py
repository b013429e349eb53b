"""The view of the loss surface: a plane through the weights, with the paths on it."""

import zlib

from streamlit.delta_generator import DeltaGenerator

from experiments.refusal_words import sentence
from interface.messages import note
from interface.send_to_race import open_as_race
from laboratories.network import words
from laboratories.network.page.train import trained
from laboratories.network.record import PlaneRecord
from networks.experiment import Training
from networks.parse import parse
from networks.planes.kept import kept_surface
from networks.planes.kinds import Held
from networks.planes.landscape import texts_of
from networks.planes.losses import GRID
from networks.planes.race import race_on
from quantities import Refused
from views.network import plane as picture
from views.network.plane_message import plane_message

_ROWS = 10  # after so many the page is told: a message for each would take longer than the rows
_QUICK = 1  # zlib's level: the message is made anew at every change


def surface_view(own: PlaneRecord, training: Training, busy: DeltaGenerator) -> None:
    """The map with the paths, and what of it is wrong; while it is computed, how far that is."""
    runs, laid = trained(training, busy), training
    if own.held:
        held = Held(parse(own.held), own.cut)
        if held.suits(training):
            laid = held.training
        else:
            own.held = ""
            note(words.LET_GO)

    def tell(rows: int) -> None:
        if rows % _ROWS == 0:
            busy.progress(rows / GRID, words.SURFACE_PROGRESS.format(share=100 * rows // GRID))

    trained(laid, busy)
    found = kept_surface(training, laid, own.cut, tell)
    busy.empty()
    picture(zlib.compress(plane_message(training, runs, found, own.cut, laid), _QUICK), "surface")
    try:
        texts_of(laid, own.cut)
    except Refused as error:
        note(sentence(error.refusal, words.WALK_LABEL))
    else:
        open_as_race(lambda: race_on(laid, own.cut), "network.walk", words.WALK, words.WALK_HELP)
