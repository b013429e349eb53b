"""A plane through a network's weights as a landscape: two coordinates, and exact gradients through the network.

    landscape=network_plane;training=network=spiral;loss=square&c=adam;rate=0.03&c=momentum;rate=0.1;plane=three,0,1

Its texts are the address of a training and the definition of the plane, so that a link carries it by its settings and
seeds: who opens it trains the same networks and lays the same plane through them.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.names import names
from experiments.refusals import NotAnExperiment
from landscapes import Domain, Minimum, Point, Saddle
from landscapes.landscape import Theta
from landscapes.own.kind import OwnLandscape
from landscapes.own.network_plane import PLANE, SLUG, TITLE, TRAINING
from landscapes.own.scale import scale_within
from landscapes.own.stationary import Stationary, stationary
from networks.address import address
from networks.experiment import Training
from networks.forward import forward
from networks.parse import parse
from networks.planes.cut_text import cut_text, read_cut
from networks.planes.jets import PlaneLoss
from networks.planes.kinds import Cut, plane_of
from networks.planes.paths import end
from networks.planes.plane import Plane
from networks.training import Trained, train
from quantities import Accepted, Refused, Scalar

DEFAULT = "network=moons;layers=1;units=8&steps=200&c=gradient_descent;rate=0.3&c=adam;rate=0.03"
LARGEST = 3e9  # weights times examples times steps of all contenders: some ten seconds
_SAMPLES, _SEARCHED = 121, 41  # points along a side of a map, and of the search for minima
_KEPT = 16
_LATEX = (
    r"\begin{{array}}{{l}} L(\theta) = \frac{{1}}{{{examples}}} \sum_{{i=1}}^{{{examples}}} "
    r"\ell\left(o(x_i; w),\, y_i\right),\\[6pt] "
    r"w = w_0 + \theta_0 d_0 + \theta_1 d_1 \in \mathbb{{R}}^{{{weights}}} \end{{array}}"
)


class Parameters(NamedTuple):
    """None: all is in the texts."""


def texts_of(training: Training, cut: Cut) -> dict[str, str]:
    """The texts of a plane's landscape.

    Raises:
        Refused: the training is too large to be made anew wherever the landscape is opened.
    """
    size = training.shape.architecture.size * training.examples * training.steps * len(training.contenders)
    if size > LARGEST:
        raise Refused(TRAINING, size, Accepted("training_size", {"size": float(size), "most": LARGEST}))
    return {TRAINING: address(training), PLANE: cut_text(cut)}


def read(given: Mapping[str, Any]) -> dict[str, str]:
    """Both texts in the one usual way.

    Raises:
        Refused: one makes no sense.
    """
    text = str(given.get(TRAINING, DEFAULT))
    try:
        training = parse(text)
    except NotAnExperiment as error:
        raise Refused(TRAINING, text, Accepted("training", {"error": error})) from None
    return texts_of(training, read_cut(PLANE, given.get(PLANE, "paths"), len(training.contenders)))


@lru_cache(maxsize=_KEPT)
def _landscape(training_text: str, plane_text: str) -> OwnLandscape:
    training = parse(training_text)
    trained = train(training)
    plane = plane_of(training, trained, read_cut(PLANE, plane_text, len(trained)))
    shape, unit, examples = training.shape, training.unit, training.training_set
    loss, view = PlaneLoss(shape, plane, unit, examples), Domain(*plane.box)

    @lru_cache(maxsize=1)
    def found() -> Stationary:
        return stationary(loss.jets, view, _SEARCHED, loss.values)

    @lru_cache(maxsize=1)
    def scale() -> Any:
        return scale_within(loss.jets, view)

    def minima(parameters: Any) -> tuple[Minimum, ...]:
        return found().minima

    def saddles(parameters: Any) -> tuple[Saddle, ...]:
        return found().saddles

    def residuals(theta: Theta, parameters: Any) -> Float[Array, " examples"]:
        outputs = forward(shape.architecture, loss.weights(theta), unit, examples.x).outputs
        return (outputs[:, 0] - examples.y) / jnp.sqrt(float(len(examples.y)))

    def traced(theta: Theta, parameters: Any) -> Scalar:
        return loss.at(theta)

    return OwnLandscape(
        slug=SLUG,
        title=f"{TITLE} {shape.architecture.title}",
        idea="The loss of a network on a plane through the space of its weights. Only these two directions are there.",
        formula=_LATEX.format(examples=training.examples, weights=shape.architecture.size),
        source="the Network page",
        parameters=Parameters,
        loss=traced,
        domain=lambda parameters: view,
        starts=_starts(training, trained, plane),
        minima=minima,
        scale=lambda parameters: scale(),
        saddles=saddles,
        residuals=residuals if shape.loss == "square" else None,
        values=lambda points, parameters: loss.values(points),
        derivatives=lambda points, parameters: loss.jets(points),
        samples=_SAMPLES,
        searched=True,
        texts={TRAINING: training_text, PLANE: plane_text},
        identity=(SLUG, training_text, plane_text),
        bound=0.0,
    )


def _starts(training: Training, trained: tuple[Trained, ...], plane: Plane) -> dict[str, Point]:
    """Where the training began and where each contender came to, as far as that is on the map."""
    places = {"start": training.start} | {f"end of {n}": end(t) for n, t in zip(names(training), trained, strict=True)}
    found = dict(zip(places, plane.projected(np.stack([*places.values()])).tolist(), strict=True))
    inside: dict[str, Point] = {name: (x, y) for name, (x, y) in found.items() if _within(plane, x, y)}
    (left, right), (low, high) = plane.box
    return inside or {"middle": ((left + right) / 2, (low + high) / 2)}


def _within(plane: Plane, *at: float) -> bool:
    return all(low <= x <= high for (low, high), x in zip(plane.box, at, strict=True))


def landscape(texts: Mapping[str, str]) -> OwnLandscape:
    """The landscape of these texts; the last few are kept."""
    return _landscape(texts[TRAINING], texts[PLANE])
