"""Points of one's own with a model: as good a landscape as a data set of the list."""

import math
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.analysis.batch_terrain import batch_terrain
from experiments.analysis.terrain import terrain
from experiments.batches import batch_at
from experiments.run import batch_plan
from landscapes import LANDSCAPES, Landscape, data_set, landscape_of
from landscapes.own.data import SIDES
from landscapes.own.fit_view import fit_view
from landscapes.own.models import Model, derivatives, losses, model_of
from landscapes.own.points import MOST, points_of, points_text
from quantities import Refused, Value, encode
from tests import reference
from tests.reference import agrees, floats

BOOK = "sin(t0 + 0.06 t1 x) exp(-(t0 + 0.06 t1 x)^2/32)"
KNOWN = {"gabor": BOOK, "sigmoid_fit": "sigmoid", "line_fit": "line"}
VIEW = {"t0_low": -10.0, "t0_high": 10.0, "t1_low": 2.5, "t1_high": 22.5}


def texts(slug: str) -> dict[str, str]:
    """The points of a landscape of the list, with its model as a person would type it."""
    data = LANDSCAPES[slug].data
    assert data
    return {"points": points_text(zip(data.x, data.y, strict=True)), "model": KNOWN[slug]}


def typed(slug: str) -> tuple[Landscape, Any, Landscape, Any]:
    """The landscape that they make, and its numbers, with the view and the reduction of that of the list."""
    known = LANDSCAPES[slug]
    own, shape = landscape_of("own_data", texts(slug)), known.default_parameters
    sides = [float(side) for side in np.ravel(known.domain(shape))]
    return own, own.parameters(float(shape.reduction), *sides), known, shape


def points_in(landscape: Landscape, numbers: Any, count: int = 200) -> np.ndarray:
    low, high = np.array(landscape.domain(numbers)).T
    return np.random.default_rng(3).uniform(low, high, (count, 2))


@pytest.mark.parametrize("slug", KNOWN)
def test_losses_and_residuals_are_those_of_the_list(slug: str) -> None:
    own, numbers, known, shape = typed(slug)
    points = points_in(known, shape)
    expected = jax.vmap(lambda theta: known.loss(theta, shape))(points)
    found = jax.vmap(lambda theta: own.loss(theta, numbers))(points)
    assert own.values
    print(f"{slug}: losses differ by at most {np.abs(found / expected - 1).max():.1e}, relative")
    np.testing.assert_allclose(found, expected, rtol=1e-12)
    np.testing.assert_allclose(own.values(points, numbers), expected, rtol=1e-12)
    assert own.residuals
    assert known.residuals
    for theta in points[:5]:
        np.testing.assert_allclose(own.residuals(theta, numbers), known.residuals(theta, shape), rtol=0, atol=1e-13)


def test_minima_are_where_the_list_has_them() -> None:
    for slug in KNOWN:
        own, numbers, known, shape = typed(slug)
        for one in known.minima(shape):
            nearest = min(own.minima(numbers), key=lambda other: math.dist(other.theta, one.theta))
            print(f"{slug}: minimum {one.theta}, {math.dist(nearest.theta, one.theta):.1e} away")
            assert math.dist(nearest.theta, one.theta) < 1e-6
            assert nearest.is_global == one.is_global
        assert len(own.minima(numbers)) == len(known.minima(shape))


def test_the_books_run() -> None:
    """As `tests.landscapes.test_gabor` has it."""
    (given,) = reference.read("gabor.json")["runs"]
    x, y = floats(given["start"])
    run_of_data = run(
        Experiment(
            landscape="own_data",
            landscape_parameters=texts("gabor") | VIEW,
            start=(x, y),
            steps=64,
            contenders=(Contender(optimizer="gradient_descent", rate=0.2),),
        )
    )[0]
    found = {"after_1": run_of_data.positions[1], "after_21": run_of_data.positions[21]}
    found |= {"loss_after_21": run_of_data.losses[21:22]}
    for name, values in found.items():
        digits = given[name] if isinstance(given[name], list) else [given[name]]
        print(name, values, digits)
        assert all(map(agrees, values, digits))


MODELS = ("line", "sigmoid", BOOK, "t0 exp(t1 x)", "t0 (x + 4)^t1", "max(t0, t1 x)", "t0 + 0 t1")


@pytest.mark.parametrize("text", MODELS)
def test_derivatives_in_numpy_are_those_of_jax(text: str) -> None:
    own = landscape_of("own_data", {"model": text})
    numbers = own.default_parameters
    points = points_in(own, numbers, 20)
    at = jax.jit(lambda theta: own.loss(theta, numbers))
    values, gradients, hessians = derivatives(_model(own), 1.0)(points)
    np.testing.assert_allclose(values, jax.vmap(at)(points), rtol=1e-12)
    np.testing.assert_allclose(gradients, jax.vmap(jax.grad(at))(points), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(hessians, jax.vmap(jax.hessian(at))(points), rtol=1e-8, atol=1e-7)
    np.testing.assert_allclose(losses(_model(own), 1.0, points), values, rtol=1e-12)


def _model(own: Landscape) -> Model:
    return model_of(own.texts["model"], own.texts["points"])


def test_levenberg_marquardt_fits_an_exponential_and_a_batch_has_its_map() -> None:
    x = np.linspace(0, 2, 15)
    given: dict[str, Value] = {"points": points_text(zip(x, 2 * np.exp(0.5 * x), strict=True)), "model": "t0 exp(t1 x)"}
    both = (Contender(optimizer="levenberg_marquardt", rate=1.0), Contender(optimizer="adam", rate=0.1, batch=1))
    experiment = Experiment(landscape="own_data", landscape_parameters=given, start=(1.0, 0.0), contenders=both)
    result = run(experiment)
    np.testing.assert_allclose(result[0].positions[-1], (2.0, 0.5), rtol=1e-9)
    drawn, data = batch_terrain(experiment, 1, 3), experiment.surface.data
    (seen,) = batch_at(batch_plan(experiment, both[1]), 3)
    i, j = 20, 33
    theta = np.array([drawn.theta_0[j], drawn.theta_1[i]])
    assert data
    assert drawn.losses[i, j] == pytest.approx((theta[0] * np.exp(theta[1] * data.x[seen]) - data.y[seen]) ** 2)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"points": ""}, "points_missing"),
        ({"points": 3}, "points"),
        ({"points": "0,1"}, "points_apart"),
        ({"points": "1,1/1,2/1,3"}, "points_apart"),
        ({"points": "0,1/1"}, "points_row"),
        ({"points": "0,1/1,nan"}, "points_row"),
        ({"points": "0,1/1,1e300"}, "points_row"),
        ({"points": "/".join(f"{i},1" for i in range(MOST + 1))}, "points_count"),
        ({"model": "x +"}, "formula"),
        ({"model": "y - t0"}, "formula"),
        ({"model": "a x + t0"}, "model_letters"),
        ({"model": "sin(x)"}, "model_without_theta"),
    ],
)
def test_what_makes_no_sense_is_refused(given: dict, code: str) -> None:
    with pytest.raises(Refused) as refused:
        landscape_of("own_data", given)
    assert refused.value.refusal.accepted.code == code
    assert str(refused.value)[0].isupper() or str(refused.value).startswith(tuple(given))


def test_texts_are_read_in_one_way() -> None:
    own = landscape_of("own_data", {"points": " 0, 1.50/1e3,-0 / 2,1e8/", "model": "T0 + t1·x²"})
    assert own.texts == {"points": "0,1.5/1000,0/2,1e08", "model": "t0+t1*x^2"}
    assert points_of(own.texts["points"]).x.tolist() == [0, 1000, 2]
    assert own is landscape_of("own_data", own.texts)
    assert landscape_of("own_data", {"model": " Line "}).texts["model"] == "line"


X = np.arange(MOST) * 0.04 - 10
ODD = {
    "two points": "0,1/1,2",
    "all y equal": "0,3/1,3/2,3/5,3",
    "all y zero": "0,0/1,0/2,0",
    "years": "/".join(f"{1990 + i},{0.5 * i}" for i in range(30)),
    "tiny": "1e-6,2e-9/2e-6,3e-9/3e-6,7e-9",
    "many": points_text(zip(X, np.sin(X), strict=True)),
}


@pytest.mark.parametrize("points", ODD.values(), ids=ODD)
@pytest.mark.parametrize("model", ["line", "sigmoid", "sin(t0 + t1 x)"])
def test_a_view_is_proposed_in_which_all_can_be_drawn(points: str, model: str) -> None:
    read = landscape_of("own_data", {"points": points, "model": model}).texts
    view = fit_view(read["points"], read["model"])
    numbers: dict[str, Value] = dict(zip(SIDES, np.ravel(view).tolist(), strict=True))
    own = landscape_of("own_data", {**read, **numbers})
    shape = own.parameters(*encode(own.parameters, numbers))
    drawn = terrain(own, shape, 24)
    assert np.isfinite(own.scale(shape)).all()
    assert np.isfinite(own.start).all()
    assert np.isfinite([drawn.low, drawn.high]).all()
    if model == "line":
        (best,) = own.minima(shape)
        low, high = np.array(view).T
        assert ((low < best.theta) & (best.theta < high)).all()


def test_where_a_model_explodes_the_view_is_small_and_the_map_finite() -> None:
    given = {"points": points_text((i / 7, i % 3) for i in range(400)), "model": "t0*exp(t1*x)"}
    (left, right), _ = fit_view(given["points"], given["model"])
    assert right - left < 2
    own = landscape_of("own_data", given)
    assert np.isfinite(terrain(own, own.default_parameters, 24).high)


def test_the_mean_is_the_sum_over_the_number() -> None:
    own, numbers, *_ = typed("gabor")
    mean = numbers._replace(reduction=data_set.MEAN)
    theta = jnp.array([1.0, 10.0])
    assert 30 * float(own.loss(theta, mean)) == pytest.approx(float(own.loss(theta, numbers)), rel=1e-12)
    assert 30 * own.minima(mean)[0].loss == pytest.approx(own.minima(numbers)[0].loss, rel=1e-9)
