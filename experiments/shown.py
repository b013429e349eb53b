"""How a result shows itself in a notebook, and to those who go on from there.

What makes pages and figures stands in `views`, of which the core knows nothing: it is looked up when something is to be
shown. This file and the two doors of the command line are the ones of the core that look up.
"""

from importlib import import_module
from typing import Any


class Shown:
    """What a result can show of itself."""

    def _repr_html_(self) -> str:
        """The player in a frame, which plays without the app and without a network."""
        return import_module("views.notebook").framed_page(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """The same for Jupyter, beside a line of text for a terminal."""
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}

    def figure(self, theme: str = "light") -> Any:
        """The map with everyone's path, and the losses beside it.

        Args:
            theme: "light" or "dark".

        Returns:
            A `plotly.graph_objects.Figure`, to be changed as any other.
        """
        return import_module("views.race_figure").race_figure(self, theme)

    def frame(self) -> dict[str, Any]:
        """The race as columns in long form, a row for each contender and position: `pandas.DataFrame(result.frame())`.

        Returns:
            By the names of `experiments.exports.table.COLUMNS` an array each. NaN where the last position has no step.
        """
        return import_module("experiments.exports.table").columns(self)
