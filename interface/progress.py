"""How far a sweep is, shown at the end of a page's row of controls."""

from collections.abc import Callable

from streamlit.delta_generator import DeltaGenerator

from interface import words


def progress(busy: DeltaGenerator, runs: int) -> Callable[[float], object]:
    """A callback for a sweep: it takes the fraction that is done and shows it. Empty `busy` after the sweep.

    Args:
        busy: an empty place on the page, where it is shown.
        runs: how many runs the sweep has.
    """

    def update(fraction: float) -> None:
        share = int(100 * fraction)
        busy.progress(fraction, words.PROGRESS.format(share=share, runs=runs) if share else words.PREPARING)

    update(0.0)
    return update
