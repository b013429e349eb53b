"""What is shown of a step: each formula with numbers in it, read as a person reads it, gives the number behind it."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from optimizers import OPTIMIZERS
from optimizers.rule import ArrowKind, LineKind
from tests.experiments.inside.settings import OWN, places
from tests.views.inside.shown import value_of
from views.inside import inside
from views.inside.words import FIELDS, INSIDE

STEPS = 12


def _race(slug: str) -> Experiment:
    contender = Contender(optimizer=slug, rate=0.001 if slug == "momentum" else 0.05)
    return Experiment(landscape=places(slug)[-1], steps=STEPS, contenders=(contender,))


@pytest.mark.parametrize("slug", OWN)
def test_formulas_with_numbers_give_the_number_behind_them(slug: str) -> None:
    experiment = _race(slug)
    header, arrays = inside(experiment, 0, run(experiment)[0])
    read = 0
    for line in header["lines"]:
        for template in line["numbers"]:
            shown = ElementTree.fromstring(template)
            if shown.find(".//mtable") is not None or line["kind"] in (LineKind.ASKED, LineKind.SEARCH):
                continue
            for row in (0, 1, STEPS - 1):

                def number(slot: Element, row: int = row) -> float:
                    values = arrays[slot.attrib["data-of"]]
                    return float(values[row + int(slot.attrib["data-shift"]), int(slot.attrib["data-at"])])

                copy = ElementTree.fromstring(template)
                _keep_what_holds(copy, arrays, row)
                (result,) = copy.findall(".//mrow[@class='dl-result']/mn")
                assert value_of(copy, number) == pytest.approx(number(result), rel=1e-9, abs=1e-12), line["symbol"]
                read += 1
    assert read >= 3


def _keep_what_holds(shown: Element, arrays: dict[str, np.ndarray], row: int) -> None:
    """Take out the cases that do not hold, as the browser hides them."""
    for parent in list(shown.iter()):
        for child in [one for one in parent if "data-case" in one.attrib]:
            chosen = arrays[child.attrib["data-case"]]
            at = min(int(child.attrib["data-at"]), chosen.shape[1] - 1)
            if chosen[row, at] != int(child.attrib["data-is"]):
                parent.remove(child)


@pytest.mark.parametrize("slug", ["adam", "levenberg_marquardt", "lion"])
def test_arrays_have_a_row_for_each_step_and_are_all_that_is_named(slug: str) -> None:
    experiment = Experiment(landscape="gabor", steps=STEPS, contenders=(Contender(optimizer=slug, rate=0.05, batch=5),))
    path = run(experiment)[0]
    header, arrays = inside(experiment, 0, path)
    assert {len(array) for array in arrays.values()} == {STEPS, STEPS + 1}
    assert {one["array"] for one in (*header["overTime"], *header["past"])} <= arrays.keys()
    assert len(header["overTime"]) == len(path.state), "every field but theta, and the effective rate"
    moves = np.diff(path.positions, axis=0)
    assert arrays["arrows"][:, -2:] == pytest.approx(moves, abs=1e-12)


@pytest.mark.parametrize("corrected", [False, True])
def test_past_gradients_weigh_what_the_lecture_says(corrected: bool) -> None:
    contender = Contender(optimizer="adam", rate=0.05, hyper={"bias_correction": corrected})
    experiment = Experiment(landscape="rosenbrock", steps=STEPS, contenders=(contender,))
    path = run(experiment)[0]
    header, arrays = inside(experiment, 0, path)
    assert [one["array"] for one in header["past"]] == ["past.m", "past.v"]
    weights, seen = arrays["past.m"][:, 0], arrays["past.m.seen"][:, 0]
    for t in range(1, STEPS + 1):
        average = sum(weights[age] / seen[t - 1] * path.gradients[t - 1 - age] for age in range(t))
        expected = path.state["average"][t] / (1.0 - 0.9**t if corrected else 1.0)
        assert average == pytest.approx(expected, rel=1e-12)
    total = np.ones(STEPS) if corrected else 1.0 - 0.9 ** np.arange(1, STEPS + 1)
    assert arrays["past.m.sum"][:, 0] == pytest.approx(total, rel=1e-12)


def test_every_field_every_arrow_and_every_kind_of_line_has_its_words() -> None:
    fields = {name for slug in OWN for name in OPTIMIZERS[slug].init(jnp.zeros(2), _ones(slug))._fields}
    assert fields == FIELDS.keys() | {"theta"}
    assert INSIDE["arrows"].keys() == {*ArrowKind, "rest"}
    assert INSIDE["sentences"].keys() == set(LineKind)


def _ones(slug: str) -> object:
    bundle = OPTIMIZERS[slug].hyper
    return bundle(*np.ones(len(bundle._fields)))
