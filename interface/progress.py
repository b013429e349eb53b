"""How far a sweep is, told at the end of a page's row of controls."""

from collections.abc import Callable

from streamlit.delta_generator import DeltaGenerator

from interface import words


def progress(busy: DeltaGenerator, runs: int) -> Callable[[float], object]:
    """What a sweep tells its share to, and the page shows in the empty place `busy`; empty that one afterwards.

    Args:
        busy: where it is shown.
        runs: how many the sweep has.
    """

    def tell(share: float) -> None:
        busy.progress(share, words.PROGRESS.format(share=int(100 * share), runs=runs))

    tell(0.0)
    return tell
