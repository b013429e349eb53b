"""Verdicts: each is earned by an experiment, with closed forms and NumPy's eigenvalues as references."""

import math
from collections.abc import Mapping
from dataclasses import replace

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, Result, run
from experiments.defaults import default_contender
from experiments.verdict_words import VERDICTS, VERDICTS_OF_A_SEARCH, WHY, WHY_OF_A_SEARCH, verdict, why
from experiments.verdicts import Verdict, VerdictKind, Why, verdicts
from landscapes import LANDSCAPES, Point
from landscapes.landscape import Theta
from optimizers import OPTIMIZERS
from quantities import Scalar, Value
from tests.experiments.made_up import race, walked
from tests.kernel_table import EVERY_OPTIMIZER
from views.player.payload import standing_still

KIND = VerdictKind
# Every optimizer on one of the surfaces, in turn.
SURFACES = {optimizer: [s for o, s in EVERY_OPTIMIZER if o == optimizer] for optimizer in OPTIMIZERS}
ONE_EACH = [(optimizer, surfaces[i % len(surfaces)]) for i, (optimizer, surfaces) in enumerate(SURFACES.items())]
TOLERANCE = 1e-3


def judged(landscape: str, optimizer: str, rate: float, start: Point | None, steps: int, **more: object) -> Verdict:
    """The verdict on one contender; `weights` belongs to the experiment, all else to the contender."""
    whole = {"weights": more.pop("weights")} if "weights" in more else {}
    whole |= {"start": start} if start else {}
    whole |= {"landscape_parameters": more.pop("landscape_parameters")} if "landscape_parameters" in more else {}
    contender = Contender.model_validate({"optimizer": optimizer, "rate": rate} | more)
    experiment = Experiment.model_validate({"landscape": landscape, "steps": steps, "contenders": (contender,)} | whole)
    (found,) = verdicts(run(experiment), TOLERANCE)
    return found


def curvatures(landscape: str, theta: Point) -> np.ndarray:
    """The eigenvalues of the Hessian there, by NumPy of JAX's reverse mode."""
    surface = LANDSCAPES[landscape]
    return np.linalg.eigvalsh(jax.hessian(surface.loss)(jnp.array(theta), surface.default_parameters))


def both(landscape: str, theta: Point) -> dict[str, float]:
    low, high = curvatures(landscape, theta)
    return {"low": low, "high": high}


ALL = {
    "a saddle that Newton climbs to": (
        ("himmelblau", "newton", 1.0, (0.5, 1.0), 20),
        (KIND.SADDLE, Why.OF_BOTH_SIGNS, lambda: both("himmelblau", (-0.127961347, -1.95371498))),
    ),
    "a degenerate saddle, where nobody moves": (
        ("monkey_saddle", "gradient_descent", 0.01, (0.0, 0.0), 20),
        (KIND.SADDLE, Why.ALL_ZERO, dict),
    ),
    "no inverse": (
        ("monkey_saddle", "newton", 1.0, (0.0, 0.0), 20),
        (KIND.DIVERGED, Why.NO_INVERSE, lambda: {"step": 1, "at": 0}),
    ),
    "a maximum": (
        ("himmelblau", "newton", 1.0, (-0.2, -0.9), 20),
        (KIND.MAXIMUM, Why.BOTH_NEGATIVE, lambda: both("himmelblau", (-0.270844591, -0.923038556))),
    ),
    "flat, the gradient being zero": (
        ("easom", "gradient_descent", 0.1, (25.0, 25.0), 500),
        (KIND.FLAT, Why.NO_GRADIENT, dict),
    ),
    "flat beside the largest gradient": (
        ("easom", "gradient_descent", 0.1, (10.0, 10.0), 500),
        # L = -cos x cos y exp(-(x - pi)^2 - (y - pi)^2)
        (
            KIND.FLAT,
            Why.TINY_GRADIENT,
            lambda: {
                "gradient": math.sqrt(2)
                * math.exp(-2 * (10 - math.pi) ** 2)
                * abs(math.cos(10) * (math.sin(10) + 2 * (10 - math.pi) * math.cos(10)))
            },
        ),
    ),
    "a 2-cycle": (
        ("quadratic_bowl", "gradient_descent", 2.0, (4.0, 3.0), 40),
        (KIND.CYCLE, Why.APART, lambda: {"period": 2, "apart": 10.0}),
    ),
    "below the map": (
        # The floor of McCormick's valley falls by pi from one minimum to the next.
        ("mccormick", "gradient_descent", 0.1, (-3.5, -4.5), 500),
        (KIND.FALLEN, Why.BELOW_LOWEST, lambda: {"below": math.pi}),
    ),
    "a rate above the edge of stability": (
        ("elongated_valley", "gradient_descent", 0.3, None, 500),
        (KIND.DIVERGED, Why.RATE_AT_START, lambda: {"rate": 0.3, "limit": 0.1, "curvature": 20.0}),
    ),
    "off the map by such a rate": (
        ("quadratic_bowl", "gradient_descent", 2.5, None, 20),
        (KIND.LEFT_MAP, Why.RATE_AT_START, lambda: {"rate": 2.5, "limit": 2.0, "curvature": 1.0, "step": 2}),
    ),
    "off the map, down a saddle": (
        ("saddle", "gradient_descent", 0.1, (3.0, 0.01), 100),
        (KIND.LEFT_MAP, Why.STILL_FALLING, lambda: {"step": math.ceil(math.log(500, 1.1))}),
    ),
    "a global minimum of four": (
        ("himmelblau", "gradient_descent", 0.01, (3.0, 3.0), 500),
        (KIND.GLOBAL_MINIMUM, Why.LOWEST, lambda: {"minima": 4}),
    ),
    "nearly there": (
        # The loss is 12.5 * 0.81^t.
        ("quadratic_bowl", "gradient_descent", 0.1, None, 50),
        (KIND.GLOBAL_MINIMUM, Why.ABOVE_MINIMUM, lambda: {"minima": 1, "above": 12.5 * 0.81**50}),
    ),
    "a local minimum": (
        ("three_hump_camel", "newton", 1.0, (1.8, -0.9), 20),
        # 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2 at y = -x / 2, x^2 = (4.2 + sqrt(3.64)) / 2
        (KIND.LOCAL_MINIMUM, Why.ABOVE_LOWEST, lambda: {"above": 0.29863844223686}),
    ),
    "a minimum of one weight": (
        ("gabor", "newton", 1.0, None, 50, {"weights": 1}),
        (KIND.LOCAL_MINIMUM, Why.ABOVE_LOWEST, lambda: {}),
    ),
    "still going down": (
        ("quadratic_bowl", "gradient_descent", 0.1, None, 8),
        (
            KIND.GOING_DOWN,
            Why.FALLS_ABOVE_LOWEST,
            lambda: {"steps": 2, "above": 12.5 * 0.81**8, "fall": 12.5 * (0.81**6 - 0.81**8)},
        ),
    ),
    "a step that is no lower": (
        ("quadratic_bowl", "normalized_gradient", 0.3, (0.95, 0.0), 6),
        (KIND.NOT_SETTLED, Why.NO_LOWER, lambda: {"steps": 1}),
    ),
    "steps that die out": (
        # The rates are 0.01 e^-t.
        (
            "quadratic_bowl",
            "gradient_descent",
            0.01,
            (4.0, 0.0),
            60,
            {"schedule": "exponential", "schedule_parameters": {"k": 1.0}},
        ),
        (
            KIND.AT_REST,
            Why.SLOPE_LEFT,
            lambda: {"gradient": 4.0 * math.prod(1 - 0.01 * math.exp(-t) for t in range(60))},
        ),
    ),
    "noise": (
        ("quadratic_bowl", "gradient_descent", 0.1, None, 300, {"noise": 1.0}),
        (KIND.HOVERING, Why.NOISE_AT_GLOBAL, lambda: {"minima": 1}),
    ),
    "mini-batches": (
        ("line_fit", "gradient_descent", 0.02, None, 1000, {"batch": 3}),
        (KIND.HOVERING, Why.BATCHES_AT_GLOBAL, lambda: {"minima": 1}),
    ),
    "noise on its way down": (
        ("quadratic_bowl", "gradient_descent", 0.01, None, 60, {"noise": 0.1}),
        (KIND.GOING_DOWN, Why.FALLS, lambda: {"steps": 15}),
    ),
}


@pytest.mark.parametrize("case", ALL)
def test_each_verdict_has_an_experiment_that_earns_it(case: str) -> None:
    (landscape, optimizer, rate, start, steps, *more), (kind, reason, numbers) = ALL[case]
    options: Mapping[str, object] = more[0] if more else {}
    found = judged(landscape, optimizer, rate, start, steps, **options)
    assert (found.kind, found.why) == (kind, reason)
    expected = numbers()
    assert {name: found.numbers[name] for name in expected} == pytest.approx(expected, rel=1e-6)


def test_the_saddle_is_as_high_as_it_is_known_to_be() -> None:
    contender = Contender(optimizer="newton", rate=1.0)
    (path,) = run(Experiment(landscape="himmelblau", start=(0.5, 1.0), steps=20, contenders=(contender,)))
    assert path.losses[-1] == pytest.approx(178.337, abs=5e-4)


def test_the_lectures_two_cycle_is_no_rest_at_the_minimum_that_it_goes_round() -> None:
    found = judged("gabor", "gradient_descent", 0.2, None, 500)
    assert (found.kind, found.numbers["period"]) == (KIND.CYCLE, 2)


def test_the_ball_of_the_noise_is_as_wide_as_theory_says() -> None:
    """At rest E|theta|^2 = 2 a sigma^2 / (2 - a): the last thousand of 4,000 steps are some 50 draws of it."""
    found = judged("quadratic_bowl", "gradient_descent", 0.1, None, 4000, noise=1.0)
    assert found.numbers["radius"] ** 2 == pytest.approx(2 * 0.1 / 1.9, rel=0.3)


def test_where_no_minimum_is_known_the_hessian_says_what_it_is() -> None:
    unknown = replace(LANDSCAPES["quadratic_bowl"], slug="unknown", minima=lambda _: ())
    contender = Contender(optimizer="gradient_descent", rate=0.1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LANDSCAPES, "unknown", unknown)
        (found,) = verdicts(run(Experiment(landscape="unknown", steps=300, contenders=(contender,))), TOLERANCE)
    assert found == Verdict(KIND.MINIMUM, Why.BOTH_POSITIVE, {"low": 1.0, "high": 1.0})
    assert "not known" in why(found)


def test_who_meets_a_hole_is_told_apart_from_who_runs_away() -> None:
    """ln(theta_0) below zero; its derivative is a number even there."""

    def loss(theta: Theta, _: object) -> Scalar:
        return jnp.log(theta[0]) + theta[1] ** 2

    holed = replace(LANDSCAPES["saddle"], slug="holed", loss=loss, minima=lambda _: ())
    contender = Contender(optimizer="gradient_descent", rate=0.1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LANDSCAPES, "holed", holed)
        experiment = Experiment(landscape="holed", start=(0.25, 1.0), steps=5, contenders=(contender,))
        (found,) = verdicts(run(experiment), TOLERANCE)
    # 0.25 - 0.1 / 0.25 = -0.15
    assert found == Verdict(KIND.UNDEFINED, Why.NOT_DEFINED, {"step": 1})


def test_who_has_not_moved_is_at_the_start() -> None:
    """Before a guess the contenders of a lesson stand still; a rule may stop a run before its first step."""
    still = standing_still(race(walked([(3.0, 4.0), (1.0, 0.0)])))
    at_once = race(walked([(3.0, 4.0), (1.0, 0.0)]).until(0))
    for result in (still, at_once):
        assert verdicts(result, TOLERANCE) == [Verdict(KIND.AT_START, Why.SLOPE_HERE, {"gradient": 5.0})]


@pytest.mark.parametrize(("optimizer", "landscape"), ONE_EACH)
def test_every_run_has_one_verdict_that_can_be_read(optimizer: str, landscape: str) -> None:
    usual = default_contender(optimizer, landscape)
    rates = (usual.rate, min(usual.rate * 300, 1e4))
    noisy = usual.model_copy(update={"noise": 1.0})
    contenders = (*(usual.model_copy(update={"rate": rate}) for rate in rates), noisy)
    result = run(Experiment(landscape=landscape, steps=60, contenders=contenders))
    for steps in (0, 1, 5, 60):
        short = Result(result.experiment, tuple(path.until(steps) for path in result))
        for found in verdicts(short, TOLERANCE):
            assert all(math.isfinite(number) for number in found.numbers.values()), found
            for text in (verdict(found), why(found)):
                assert "{" not in text
                assert "nan" not in text
                assert "  " not in text


def test_all_kinds_and_reasons_have_words() -> None:
    assert set(VERDICTS) == set(KIND)
    assert set(WHY) == set(Why)


def test_a_minimum_that_was_looked_for_is_found_and_not_known() -> None:
    given: dict[str, Value] = {"f": "(x-1)^2+2y^2"}
    contender = Contender(optimizer="gradient_descent", rate=0.2)
    experiment = Experiment(landscape="own", landscape_parameters=given, steps=300, contenders=(contender,))
    (found,) = verdicts(run(experiment), TOLERANCE)
    assert (verdict(found), why(found)) == ("at the lowest minimum found", "Nothing lower was found in this view.")
    assert {*VERDICTS_OF_A_SEARCH, *WHY_OF_A_SEARCH} <= {*VERDICTS, *WHY}
    known = [
        text for text in map(str, {**WHY, **WHY_OF_A_SEARCH}.values()) if "known loss" in text or "known one" in text
    ]
    assert known == []


NEWTON, DESCENT = "newton", "gradient_descent"


@pytest.mark.parametrize(
    ("formula", "start", "optimizer", "kind", "reason"),
    [
        ("x^3 - 3x y^2", (0.0, 0.0), DESCENT, KIND.SADDLE, Why.ALL_ZERO),
        ("x^4 - y^4", (0.0, 0.0), DESCENT, KIND.SADDLE, Why.ALL_ZERO),
        ("x^2 - y^4", (0.0, 0.0), DESCENT, KIND.SADDLE, None),
        ("-(x^2 + y^2)^2", (0.0, 0.0), DESCENT, KIND.MAXIMUM, Why.ALL_ZERO),
        ("3", (0.0, 0.0), DESCENT, KIND.FLAT, Why.NO_GRADIENT),
        ("x^2", (3.0, 4.0), DESCENT, KIND.GLOBAL_MINIMUM, Why.LOWEST),  # a line of minima
        ("x^2 y^2", (1.0, 2.0), NEWTON, KIND.GLOBAL_MINIMUM, Why.LOWEST),
        ("1e6(y - x^2)^2 + (1 - x)^2", (1.0, 1.0), NEWTON, KIND.GLOBAL_MINIMUM, Why.LOWEST),
        ("1/x + x + y^2", (2.0, 1.0), DESCENT, KIND.LOCAL_MINIMUM, None),  # beside a pole
        ("1/x + x + y^2", (2.0, 1.0), NEWTON, KIND.SADDLE, Why.OF_BOTH_SIGNS),  # lower than that minimum
        ("1e12(x^2 + y^2)", (3.0, 3.0), NEWTON, KIND.GLOBAL_MINIMUM, Why.LOWEST),
        ("1e-20((x - 1)^2 + y^2)", (2.0, 0.0), DESCENT, KIND.AT_START, Why.SLOPE_HERE),
    ],
)
def test_a_formula_of_ones_own_is_judged_as_well(
    formula: str, start: Point, optimizer: str, kind: VerdictKind, reason: Why | None
) -> None:
    rate = 1.0 if optimizer == NEWTON else 0.1
    found = judged("own", optimizer, rate, start, 300, landscape_parameters={"f": formula})
    assert (found.kind, found.why) == (kind, reason)


@pytest.mark.parametrize("factor", ["1e12", "1e-20", "1e200", "1e-300"])
def test_the_size_of_a_loss_is_no_matter(factor: str) -> None:
    contender = default_contender("gradient_descent", "own", {"f": f"{factor}(x^2+y^2)"})
    assert contender.rate > 0
    start = {"landscape_parameters": {"f": f"{factor}(x^2+2y^2)"}, "start": (1e-9, 3.0)}
    (found,) = verdicts(run(Experiment.model_validate({"landscape": "own", "contenders": (contender,)} | start)), 1e-3)
    assert found.kind is not KIND.FLAT


def test_flat_ground_far_out_is_left_to_who_left_the_map() -> None:
    """Newton climbs ln(x) on its concave side, and has doubled its x at every step."""
    given: dict[str, Value] = {"f": "ln(x)+y^2"}
    newton = (Contender(optimizer="newton", rate=1.0),)
    experiment = Experiment(landscape="own", landscape_parameters=given, start=(1.0, 1.0), steps=500, contenders=newton)
    (found,) = verdicts(run(experiment), TOLERANCE)
    assert (found.kind, found.why) == (KIND.LEFT_MAP, Why.STILL_RISING)
