"""Random valid experiments, built from the registries alone, and random junk."""

from typing import Any

from hypothesis import strategies as st

from experiments import Contender, Experiment
from experiments.contender import BATCH, GOAL, LONGEST_LABEL, NOISE, RATE, SEED, WARMUP
from experiments.experiment import COORDINATE, STEPS, compatible
from experiments.stopping_rules import RULES
from experiments.surfaces import WEIGHTS
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Choice, Kind, ParameterSpec, Range, Switch, Value, quantities


def values(kind: Kind) -> st.SearchStrategy[Value]:
    """What this kind of quantity accepts, its limits included."""
    match kind:
        case Range(integer=True):
            return st.integers(int(kind.low), int(kind.high))
        case Range():
            return st.floats(kind.low, kind.high)
        case Choice():
            return st.sampled_from(kind.words)
        case Switch():
            return st.booleans()


def given_quantities(spec: ParameterSpec) -> st.SearchStrategy[dict[str, Value]]:
    """Some of the declared quantities, by name."""
    return st.fixed_dictionaries({}, optional={q.name: values(q.kind) for q in quantities(spec).values()})


LABELS = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=LONGEST_LABEL)


@st.composite
def contenders(draw: st.DrawFn, landscape: str = "rosenbrock") -> Contender:
    """Any valid contender that can walk there."""
    compatible_slugs = [slug for slug, rule in OPTIMIZERS.items() if compatible(rule, LANDSCAPES[landscape])]
    optimizer, schedule = draw(st.sampled_from(compatible_slugs)), draw(st.sampled_from(list(SCHEDULES)))
    data = LANDSCAPES[landscape].data
    batch = Range(1, len(data), integer=True) if data else BATCH
    ranges = {"warmup": WARMUP, "noise": NOISE, "batch": batch, "seed": SEED, "tuned": GOAL}
    optional = {"label": LABELS} | {name: values(kind) for name, kind in ranges.items()}
    return Contender.model_validate(
        {
            "optimizer": optimizer,
            "rate": draw(values(RATE)),
            "hyper": draw(given_quantities(OPTIMIZERS[optimizer].hyper)),
            "schedule": schedule,
            "schedule_parameters": draw(given_quantities(SCHEDULES[schedule].parameters)),
        }
        | draw(st.fixed_dictionaries({}, optional=optional))
    )


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Any valid experiment."""
    landscape = draw(st.sampled_from(list(LANDSCAPES)))
    weights = draw(st.sampled_from(WEIGHTS if LANDSCAPES[landscape].line else WEIGHTS[:1]))
    start = st.tuples(values(COORDINATE), values(COORDINATE) if weights == 2 else st.just(0.0))
    stop = st.fixed_dictionaries({}, optional={rule: values(kind) | st.none() for rule, kind in RULES.items()})
    optional: dict[str, st.SearchStrategy[Any]] = {
        "start": start,
        "steps": values(STEPS),
        "seed": values(SEED),
        "stop": stop,
    }
    return Experiment.model_validate(
        {
            "landscape": landscape,
            "weights": weights,
            "landscape_parameters": draw(given_quantities(LANDSCAPES[landscape].parameters)),
            "contenders": draw(st.lists(contenders(landscape), min_size=1, max_size=4)),
        }
        | draw(st.fixed_dictionaries({}, optional=optional))
    )


# What JSON can hold, and a little more: numbers that are not numbers, words from the registries.
WORDS = st.sampled_from(
    [*LANDSCAPES, *OPTIMIZERS, *SCHEDULES, *Experiment.model_fields, *Contender.model_fields, "beta", "form", "k"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=30)
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=14) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=5),
    max_leaves=20,
)


def partly_junk(fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    """The given fields, any of them replaced by junk or left out, and perhaps one that does not exist."""
    mixed = {name: st.just(value) | JUNK for name, value in fields.items()}
    return st.fixed_dictionaries({}, optional=mixed | {"unheard_of": JUNK})
