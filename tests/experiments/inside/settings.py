"""Every own optimizer under every setting of its switches, run on three landscapes."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

import numpy as np

from experiments import Contender, Experiment, run
from experiments.experiment import compatible
from experiments.inside import StepValues, step_values
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from optimizers.optax_rules import OPTAX_RULES
from quantities import Choice, Switch, Value, quantities

OWN = [slug for slug in OPTIMIZERS if slug not in OPTAX_RULES]
STEPS = 60
SHOWN = 20
# Noise of both kinds, and none.
_NOISES = {"elongated_valley": {}, "rosenbrock": {"noise": 0.5}, "gabor": {"batch": 7}, "beale": {}}


def settings(slug: str) -> Iterator[Mapping[str, Value]]:
    """All settings of an optimizer's switches and choices."""
    kinds = {name: q.kind for name, q in quantities(OPTIMIZERS[slug].hyper).items()}
    values = {name: kind.words for name, kind in kinds.items() if isinstance(kind, Choice)}
    values |= {name: (False, True) for name, kind in kinds.items() if isinstance(kind, Switch)}
    yield from (dict(zip(values, one, strict=True)) for one in product(*values.values()))


def places(slug: str) -> list[str]:
    """Three landscapes on which it can run."""
    return [place for place in _NOISES if compatible(OPTIMIZERS[slug], LANDSCAPES[place])][:3]


@cache
def looked_into(slug: str, landscape: str, setting: tuple[tuple[str, Value], ...]) -> tuple[StepValues, np.ndarray]:
    """The inside of a run, and its positions. The rate rises at first; weight decay is on where there is any."""
    rule, surface = OPTIMIZERS[slug], LANDSCAPES[landscape]
    scale = surface.scale(surface.default_parameters)
    hyper = dict(setting) | ({"weight_decay": 0.01} if "weight_decay" in quantities(rule.hyper) else {})
    rate = rule.default_rate(scale.curvature, scale.length)
    contender = Contender(optimizer=slug, rate=rate, hyper=hyper, warmup=STEPS // 2, **_NOISES[landscape])
    experiment = Experiment(landscape=landscape, steps=STEPS, contenders=(contender,))
    path = run(experiment)[0]
    return step_values(experiment, experiment.contenders[0], path), path.positions


def random_steps(values: StepValues, landscape: str, seed: int) -> np.ndarray:
    """Some of the steps on the map whose gradients have not run out of digits."""
    surface = LANDSCAPES[landscape]
    low, high = np.array(surface.domain(surface.default_parameters)).T
    on_map = ((values.before["theta"] >= 2 * low - high) & (values.before["theta"] <= 2 * high - low)).all(axis=1)
    (known,) = np.nonzero(on_map & (np.abs(values.after["g"]).max(axis=1) > 1e-150))
    return np.random.default_rng(seed).choice(known, min(SHOWN, len(known)), replace=False)
