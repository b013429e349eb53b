"""Optimizers and schedules say what they are, are found under their own name, and start as the lectures do."""

import importlib
import pkgutil

import pytest

import optimizers
from optimizers import OPTIMIZERS, SCHEDULES, Optimizer, Schedule, schedules
from optimizers.optax_rules import OPTAX_RULES
from quantities import Value, quantities
from tests.optimizers.by_hand import RULES

LECTURE_DEFAULTS: dict[str, Value] = {
    "beta": 0.9,
    "rho": 0.9,
    "beta1": 0.9,
    "beta2": 0.999,
    "epsilon": 1e-8,
    "form": "velocity",
    "momentum_decay": 0.004,
    "maximum_first": True,
}
ADAM_FAMILY = {"adam", "adamax", "amsgrad", "nadam"}


@pytest.mark.parametrize(("slug", "optimizer"), OPTIMIZERS.items(), ids=list(OPTIMIZERS))
def test_an_optimizers_name_is_its_registry_key_and_its_file(slug: str, optimizer: Optimizer) -> None:
    assert optimizer.slug == slug
    assert optimizer.step.__module__ == ("optimizers.optax_adapter" if slug in OPTAX_RULES else f"optimizers.{slug}")


@pytest.mark.parametrize(("slug", "schedule"), SCHEDULES.items(), ids=list(SCHEDULES))
def test_a_schedules_name_is_its_registry_key_and_its_file(slug: str, schedule: Schedule) -> None:
    assert schedule.slug == slug
    assert schedule.rate.__module__ == f"optimizers.schedules.{slug}"


def test_every_file_that_holds_a_rule_is_registered() -> None:
    in_files = OPTIMIZERS.keys() - OPTAX_RULES.keys()
    for package, word, registered in ((optimizers, "OPTIMIZER", in_files), (schedules, "SCHEDULE", SCHEDULES.keys())):
        names = [info.name for info in pkgutil.iter_modules(package.__path__)]
        modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
        assert {getattr(module, word).slug for module in modules if hasattr(module, word)} == set(registered)


@pytest.mark.parametrize("entry", [*OPTIMIZERS.values(), *SCHEDULES.values()], ids=lambda entry: entry.slug)
def test_the_words_are_there(entry: Optimizer | Schedule) -> None:
    for words in (entry.title, entry.idea, entry.formula, entry.source):
        assert words.strip() == words != ""
    assert entry.idea.endswith(".")
    assert entry.formula.count("{") == entry.formula.count("}")
    bundle = entry.hyper if isinstance(entry, Optimizer) else entry.parameters
    assert all(q.kind.help for q in quantities(bundle).values())


@pytest.mark.parametrize("slug", list(RULES))
def test_hyperparameters_have_the_lectures_names_and_defaults(slug: str) -> None:
    expected = LECTURE_DEFAULTS | {"bias_correction": slug in ADAM_FAMILY}
    for name, quantity in quantities(OPTIMIZERS[slug].hyper).items():
        assert quantity.default == expected[name], name
        assert type(quantity.default) is type(expected[name]), name


@pytest.mark.parametrize("optimizer", OPTIMIZERS.values(), ids=list(OPTIMIZERS))
def test_it_says_where_others_do_it_differently(optimizer: Optimizer) -> None:
    assert optimizer.conventions
    for sentence in (sentence for convention in optimizer.conventions for sentence in convention):
        assert sentence.strip() == sentence
        assert sentence.endswith(".")


def test_no_two_have_the_same_title() -> None:
    for registry in (OPTIMIZERS, SCHEDULES):
        assert len({entry.title for entry in registry.values()}) == len(registry)
