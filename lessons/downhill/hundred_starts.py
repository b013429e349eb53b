"""On a convex loss any start leads to the lowest loss: a hundred starts all over the map end in one point."""

import numpy as np

from experiments import Experiment
from experiments.analysis.hessian import eigenvalues, hessians
from experiments.defaults import default_contender
from experiments.result import Result
from laboratories.starting_points.basins import basins
from landscapes import LANDSCAPES
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_SIDE = 10  # starts along each side of the map
_STEPS, _LONG = 300, 2000  # of the race, and of the runs from all starts
_SLUGS = {1.0: "line_fit", 2.0: "logistic_regression", 3.0: "himmelblau", 4.0: "six_hump_camel"}
_NOT_CONVEX = (3.0, 4.0)


def _race(place: float) -> Experiment:
    slug = _SLUGS[place]
    return Experiment(landscape=slug, steps=_STEPS, contenders=(default_contender("gradient_descent", slug),))


def _answer(result: Result, _: float) -> Answer:
    experiment = result.experiment
    found = basins(experiment.model_copy(update={"steps": _LONG}), _SIDE)
    minima = experiment.surface.minima(experiment.parameters)
    ends = np.unique(found.ends)
    starts = np.stack(np.meshgrid(found.theta_0, found.theta_1), axis=-1).reshape(-1, 2)
    curvature = float(eigenvalues(hessians(experiment.surface, experiment.parameters, starts)).min())
    numbers = {"starts": found.ends.size, "ends": len(ends), "curvature": curvature}
    in_one = len(ends) == 1 and ends[0] >= 0 and minima[ends[0]].is_global
    return Answer(float(len(ends)), numbers, bool(in_one and curvature >= 0.0), runs=len(result) + found.ends.size)


LESSON = Lesson(
    slug="hundred-starts",
    title="One hundred starts",
    claims=(9,),
    slides=("L3",),
    question="From 100 starts all over this map, in how many different points does gradient descent end?",
    setting="The loss is convex, with a long and nearly flat valley. The ring is one of many starts.",
    guess=NumberGuess(label="Different points", low=1.0, high=100.0, whole=True),
    race=_race,
    answer=_answer,
    control=Control(
        label="Landscape",
        values=tuple(_SLUGS),
        usual=2.0,
        help="Two of the four are convex.",
        texts={place: LANDSCAPES[slug].title for place, slug in _SLUGS.items()},
    ),
    found="Different end points of the {starts} runs: {ends}.",
    why=(
        "A loss is convex if it nowhere curves downwards: of all the starts the lowest curvature is {curvature}.",
        "On a convex loss the slope is zero at a global minimum and nowhere else, so no run is stuck on its way.",
        "So any start leads to the lowest loss if the rate is small enough; without convexity nothing promises it.",
    ),
    formula=r"L(\theta') \ge L(\theta) + g^{\top} (\theta' - \theta) \quad\text{for all } \theta, \theta'",
    source="S. Boyd and L. Vandenberghe, Convex Optimization, 2004, section 3.1.3; in the slides: convex loss.",
    stops_at=_NOT_CONVEX,
    stops="This loss is not convex. Different end points of the {starts} runs: {ends}.",
)
