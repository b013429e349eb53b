"""What a drawn race of one weight has in place of a map: the loss as a curve, and where its contenders are on it."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from experiments.analysis.profile import Profile, profile
from experiments.experiment import Experiment
from experiments.trajectory import Trajectory
from landscapes import Landscape
from views.maps import draw_start, visible
from views.palette import Theme
from views.player_words import weight_axis

_MARGIN = 0.06  # of the height, above and below the curve; as in views/web/core/profile_frame.js
_TANGENT = 26  # pixels to each side of a ball
_WHOLE = np.array([[0.0, 1.0], [0.0, 1.0]])


def limits(found: Profile) -> np.ndarray:
    """(2, 2), low and high of w and of the loss that a picture shows."""
    margin = _MARGIN * (found.highest_loss - found.lowest_loss or 1.0)
    return np.array([(found.w[0], found.w[-1]), (found.lowest_loss - margin, found.highest_loss + margin)])


def draw_profile(axes: Axes, experiment: Experiment, theme: Theme) -> None:
    """The curve with its known minima and the start, and the name of the weight below it.

    Args:
        axes: where to draw.
        experiment: a race of one weight.
        theme: the colours.
    """
    landscape, parameters = experiment.surface, experiment.parameters
    found = profile(landscape, parameters)
    axes.set(xlim=limits(found)[0], ylim=limits(found)[1], facecolor="none")
    axes.grid(axis="y", color=theme.text, alpha=0.12, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.plot(found.w, found.losses, color=theme.text, linewidth=1.1)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel(str(weight_axis(landscape, parameters)), fontsize=8, color=theme.muted, labelpad=2)
    for minimum in landscape.minima(parameters):
        size = 10 if minimum.is_global else 7
        axes.plot(minimum.theta[0], minimum.loss, "*", ms=size, mfc=theme.text, mec=theme.halo, mew=0.8)
    draw_start(axes, (experiment.start[0], float(loss_at(landscape, parameters, experiment.start[0]))), theme)


def loss_at(landscape: Landscape, parameters: Any, w: float) -> float:
    """The loss at w, or off the domain that of its nearer end."""
    found = profile(landscape, parameters)
    return float(np.interp(w, found.w, found.losses))


def on_curve(axes: Axes, experiment: Experiment, trajectory: Trajectory) -> tuple[np.ndarray, np.ndarray]:
    """A contender's path and its tangents.

    Args:
        axes: of `draw_profile`.
        experiment: the race.
        trajectory: of the contender.

    Returns:
        The path in pixels, (steps + 1, 2), and for each of its points the right half of the tangent as a vector in
        pixels, NaN off the domain.
    """
    found = profile(experiment.surface, experiment.parameters)
    low, high = limits(found).T
    places = np.stack([trajectory.positions[:, 0], trajectory.losses], axis=1)
    path = axes.transAxes.transform(visible((places - low) / (high - low), _WHOLE))
    box = axes.get_window_extent()
    slopes = np.interp(places[:, 0], found.w, found.slopes, left=np.nan, right=np.nan)
    across, up = (box.width, box.height) / (high - low)  # pixels for each unit of w and of the loss
    along = np.stack([np.full(len(slopes), across), slopes * up], axis=1)
    return path, _TANGENT * along / np.hypot(*along.T)[:, None]
