"""Names of contenders: they say what differs, whatever it is, and nothing else."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments import Contender, Experiment, name_words
from experiments.contender import BATCH, GOAL, NOISE, RATE, SEED, WARMUP
from experiments.defaults import default_contender, default_experiment
from experiments.names import names
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Choice, Kind, Switch, quantities
from tests.experiments.strategies import experiments, values
from tests.recorded.doors import open_strictly
from tests.recorded.entries import expected

ADAM = Contender(optimizer="adam", rate=0.01)
RECORDED = expected()
FIELDS: dict[str, Kind] = {"rate": RATE, "warmup": WARMUP, "noise": NOISE, "batch": BATCH, "seed": SEED, "tuned": GOAL}


def changed(contender: Contender = ADAM, **fields: Any) -> Contender:
    return Contender.model_validate(contender.model_dump() | fields)


def race(*contenders: Contender, landscape: str = "rosenbrock", seed: int = 0) -> Experiment:
    return Experiment(landscape=landscape, seed=seed, contenders=contenders)


def as_run(experiment: Experiment, contender: Contender) -> Contender:
    """The contender with what stands for a field that is left out."""
    batch = contender.batch or experiment.examples or 1
    return contender.model_copy(update={"seed": experiment.seed_of(contender), "batch": batch, "label": ""})


def tell_apart(experiment: Experiment) -> None:
    """Two that differ have different names even without the number that tells two equal ones apart."""
    found = names(experiment)
    assert len(set(found)) == len(found)
    bare = [name.removesuffix(f" ({number})") for name, number in zip(found, _numbers(found), strict=True)]
    for (one, name), (other, second) in combinations(zip(experiment.contenders, bare, strict=True), 2):
        if as_run(experiment, one) != as_run(experiment, other):
            assert name != second


def _numbers(found: list[str]) -> list[str]:
    """The number in brackets behind a name that stands there without it, too."""
    parts = [name.rpartition(" (") for name in found]
    return [number[:-1] if before in found and number.endswith(")") else "" for before, _, number in parts]


@pytest.mark.parametrize(
    ("contenders", "expected"),
    [
        ([ADAM, changed(optimizer="momentum", hyper={})], ["Adam", "Momentum"]),
        ([changed(rate=0.1), ADAM], ["Adam, rate 0.1", "Adam, rate 0.01"]),
        ([ADAM, changed(hyper={"bias_correction": False})], ["Adam", "Adam, no bias correction"]),
        ([ADAM, changed(hyper={"beta1": 0.5}, rate=0.1)], ["Adam, β₁ 0.9", "Adam, β₁ 0.5"]),
        ([ADAM, changed(schedule="cosine", warmup=50)], ["Adam", "Adam, cosine, warm-up 50"]),
        (
            [changed(optimizer="momentum", hyper={"form": "average"}, noise=1, batch=4), ADAM],
            ["Momentum, average form, σ 1, B 4", "Adam"],
        ),
        # What all have is no difference, but a single contender says it.
        ([changed(noise=1), changed(optimizer="momentum", hyper={}, noise=1)], ["Adam", "Momentum"]),
        ([changed(noise=1)], ["Adam, σ 1"]),
        # Three digits, or all of them where three would hide a difference.
        ([changed(rate=0.0123456), ADAM], ["Adam, rate 0.0123", "Adam, rate 0.01"]),
        ([changed(rate=0.0100001), ADAM], ["Adam, rate 0.0100001", "Adam, rate 0.01"]),
        ([changed(hyper={"beta1": 0.90001})], ["Adam, β₁ 0.90001"]),
        ([changed(hyper={"beta2": 0.99999})], ["Adam, β₂ 0.99999"]),
        # A label stands for itself, unless another one has it.
        ([changed(label="mine", hyper={"epsilon": 1e-3}), ADAM], ["mine", "Adam, ε 10⁻⁸"]),
        (
            [changed(label="mine"), changed(label="mine", optimizer="momentum", hyper={})],
            ["mine, Adam", "mine, Momentum"],
        ),
        ([changed(label="mine"), changed(label="mine", rate=1)], ["mine, rate 0.01", "mine, rate 1"]),
        ([ADAM, ADAM, changed(label="Adam")], ["Adam", "Adam (2)", "Adam (3)"]),
        # That a rate was searched for is told of everyone, whatever the label.
        ([changed(tuned="loss"), changed(tuned="loss", label="mine")], ["Adam, tuned", "mine, tuned"]),
        ([changed(tuned="steps"), ADAM], ["Adam, tuned for steps", "Adam"]),
        # No seed is the race's seed, no batch size is one example.
        ([changed(seed=3), ADAM, changed(seed=0)], ["Adam, seed 3", "Adam, seed 0", "Adam, seed 0 (2)"]),
        ([changed(batch=3), ADAM, changed(batch=1)], ["Adam, B 3", "Adam, B 1", "Adam, B 1 (2)"]),
    ],
)
def test_names_by_hand(contenders: list[Contender], expected: list[str]) -> None:
    assert names(race(*contenders)) == expected


def test_a_period_as_long_as_the_race_goes_without_saying() -> None:
    for steps, name in ((300, "Adam, cosine"), (500, "Adam, cosine, period 300")):
        cosine = changed(schedule="cosine", schedule_parameters={"period": 300})
        assert names(Experiment(landscape="rosenbrock", steps=steps, contenders=(ADAM, cosine)))[1] == name


def test_on_a_data_set_no_batch_size_is_all_examples() -> None:
    found = names(race(changed(batch=5), ADAM, changed(batch=30), landscape="gabor"))
    assert found == ["Adam, B 5", "Adam, B 30", "Adam, B 30 (2)"]


@pytest.mark.parametrize("name", RECORDED)
def test_recorded_races(name: str) -> None:
    tell_apart(open_strictly(RECORDED[name]["address"]))


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_every_optimizer_and_every_schedule_has_its_own_name(landscape: str) -> None:
    tell_apart(default_experiment())
    rules = [slug for slug, rule in OPTIMIZERS.items() if not rule.needs_residuals]
    for first in range(0, len(rules), 12):
        tell_apart(
            race(*(default_contender(slug, landscape) for slug in rules[first : first + 12]), landscape=landscape)
        )
    tell_apart(race(*(changed(schedule=slug) for slug in SCHEDULES), landscape=landscape))


@given(experiments())
def test_any_race(experiment: Experiment) -> None:
    tell_apart(experiment)


def _two(kind: Kind) -> st.SearchStrategy[list[Any]]:
    return st.lists(values(kind), min_size=2, max_size=2, unique=True)


OWN = [
    *((field, "", "", kind) for field, kind in FIELDS.items()),
    *(("hyper", slug, q.name, q.kind) for slug, o in OPTIMIZERS.items() for q in quantities(o.hyper).values()),
    *(
        ("schedule_parameters", slug, q.name, q.kind)
        for slug, s in SCHEDULES.items()
        for q in quantities(s.parameters).values()
    ),
]


@pytest.mark.parametrize(
    ("field", "owner", "number", "kind"), OWN, ids=lambda value: value if isinstance(value, str) else ""
)
@given(data=st.data())
def test_two_that_differ_in_one_number_say_it(
    field: str, owner: str, number: str, kind: Kind, data: st.DataObject
) -> None:
    """Each field of the registries, and those that all contenders have."""
    optimizer = owner if field == "hyper" else "momentum"
    landscape = "rosenbrock"
    base = {"optimizer": optimizer, "rate": 0.1, "schedule": owner if field == "schedule_parameters" else "constant"}
    pair = data.draw(_two(kind))
    contenders = [Contender.model_validate(base | {field: {number: value} if number else value}) for value in pair]
    experiment = race(*contenders, default_contender("gradient_descent", landscape), landscape=landscape)
    found = names(experiment)
    assert not any(name.endswith("(2)") for name in found)
    tell_apart(experiment)


def test_every_switch_choice_and_schedule_has_its_words() -> None:
    bundles = [*(o.hyper for o in OPTIMIZERS.values()), *(s.parameters for s in SCHEDULES.values())]
    kinds = {q.name: q.kind for bundle in bundles for q in quantities(bundle).values()}
    switches = {name for name, kind in kinds.items() if isinstance(kind, Switch)}
    choices = {word for kind in kinds.values() if isinstance(kind, Choice) for word in kind.words}
    assert (switches, choices) == (set(name_words.SWITCHES), set(name_words.CHOICES))
    assert set(name_words.SCHEDULES) == set(SCHEDULES) - {"constant"}
    assert {name for name in kinds if len(name) > 1} - switches - {"form", "search"} <= (
        set(name_words.QUANTITIES) | set(name_words.SYMBOLS)
    )
