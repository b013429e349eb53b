"""The Second order page's charts show what they are given: every point, its method, and where a number is negative."""

import numpy as np
import plotly.graph_objects as go
import pytest

from experiments import Contender, Experiment
from experiments.analysis.quadratic_model import Shape
from experiments.curves import SMALLEST
from experiments.view_box import whole_map
from laboratories.second_order import words
from laboratories.second_order.charts.curvature import damping, eigenvalues
from laboratories.second_order.charts.curves import MARKERS, costs, errors
from laboratories.second_order.charts.maps import paths_and_model
from laboratories.second_order.close_up import close_up
from laboratories.second_order.method_run import METHODS, MethodRun, run_methods
from laboratories.second_order.step_model import step_model
from optimizers import OPTIMIZERS
from tests.views.figures import layout, readable, traces
from views.palette import THEMES, look, own_place
from views.player_words import WORDS

BOTH = pytest.mark.parametrize("theme", THEMES)
STEPS = 40
WALK = Experiment(
    landscape="himmelblau",
    start=(0.0, 0.0),
    steps=STEPS,
    contenders=tuple(Contender(optimizer=slug, rate=0.002 if slug == "gradient_descent" else 1.0) for slug in METHODS),
)


@pytest.fixture(scope="module")
def descents() -> dict[str, MethodRun]:
    return dict(zip(METHODS, run_methods(WALK), strict=True))


def curve(figure: go.Figure, method: str) -> dict:
    (found,) = traces(figure, name=OPTIMIZERS[method].title)
    return found


@BOTH
def test_errors_have_every_step_and_say_whose_it_is(descents: dict[str, MethodRun], theme: str) -> None:
    figure = errors(list(descents.values()), descents["bfgs"], 3, theme)
    assert layout(figure)["yaxis"]["type"] == "log"
    for slug, descent in descents.items():
        shown = curve(figure, slug)
        assert list(shown["x"]) == list(range(STEPS + 1))
        expected = np.maximum(descent.errors, SMALLEST)
        np.testing.assert_array_equal(shown["y"], expected)
        # The last point begins no step of its own.
        assert shown["customdata"][:: STEPS // 2] == [[slug, 0], [slug, STEPS // 2], [slug, STEPS - 1]]
        assert shown["line"]["color"] == look(own_place(slug), theme).colour
        assert sum(size > 0 for size in shown["marker"]["size"]) <= 2 * MARKERS
    (ring,) = traces(figure, marker_symbol="circle-open")
    assert (list(ring["x"]), list(ring["y"])) == ([3], [descents["bfgs"].errors[3]])


def test_costs_end_where_only_rounding_is_left(descents: dict[str, MethodRun]) -> None:
    figure = costs(list(descents.values()), descents["bfgs"], 3, "light")
    for slug, descent in descents.items():
        shown, until = curve(figure, slug), descent.steps_to_rounding
        np.testing.assert_array_equal(shown["x"], descent.path.cost[: until + 1])
        known = np.isfinite(shown["y"])
        np.testing.assert_array_equal(
            shown["y"][known], np.maximum(descent.suboptimalities[: until + 1], SMALLEST)[known]
        )
    assert descents["gradient_descent"].steps_to_rounding == STEPS
    assert descents["bfgs"].steps_to_rounding == descents["bfgs"].convergence.steps


@BOTH
def test_eigenvalues_show_their_size_and_a_cross_where_they_are_negative(
    descents: dict[str, MethodRun], theme: str
) -> None:
    descent = descents["bfgs"]
    figure, until = eigenvalues(descent, 0, theme), descent.steps_to_rounding
    for name, values in (
        (words.HESSIAN, descent.hessian_eigenvalues),
        (words.MODELS["bfgs"], descent.model_eigenvalues),
    ):
        high, low = traces(figure, name=name)
        np.testing.assert_array_equal(high["y"], np.abs(values[:until, 1]))
        np.testing.assert_array_equal(low["y"], np.abs(values[:until, 0]))
    (crosses,) = traces(figure, name=words.NEGATIVE)
    assert set(crosses["x"]) == set(np.flatnonzero(descent.hessian_eigenvalues[:until, 0] < 0))
    np.testing.assert_array_equal(crosses["y"][:2], -descent.hessian_eigenvalues[0])
    assert len(layout(figure)["shapes"]) == 1
    assert "shapes" not in layout(eigenvalues(descent, STEPS - 1, theme)), "a step that is not shown has no line"


def test_pure_newton_believes_the_hessian_and_nothing_else(descents: dict[str, MethodRun]) -> None:
    figure = eigenvalues(descents["newton"], 0, "light")
    assert {trace["name"] for trace in traces(figure)} == {words.HESSIAN, words.NEGATIVE}


def test_nu_stands_among_the_eigenvalues_of_j_j(descents: dict[str, MethodRun]) -> None:
    descent = descents["levenberg_marquardt"]
    figure, until = damping(descent, 2, "light"), descent.steps_to_rounding
    (nu,) = traces(figure, name=words.NU_AXIS)
    np.testing.assert_array_equal(nu["y"], descent.path.state["nu"][:until])
    high, _ = traces(figure, name=words.SQUARED)
    assert descent.gauss_newton_eigenvalues is not None
    np.testing.assert_array_equal(high["y"], descent.gauss_newton_eigenvalues[:until, 1])


@BOTH
def test_the_map_has_all_paths_and_the_model_of_the_chosen_step(descents: dict[str, MethodRun], theme: str) -> None:
    chosen = descents["newton"]
    seen, view = step_model(chosen, 0), whole_map(WALK)
    assert seen.model.shape is Shape.HILL
    figure = paths_and_model(list(descents.values()), chosen, seen, view, theme)
    for slug, descent in descents.items():
        shown = curve(figure, slug)
        np.testing.assert_array_equal(np.stack((shown["x"], shown["y"]), axis=1), descent.path.positions)
        assert shown["customdata"][7] == [slug, 7]
    own = traces(figure, line_color=look(own_place("newton"), theme).colour, line_width=2.5)
    ellipse = np.stack((own[0]["x"], own[0]["y"]), axis=1)
    np.testing.assert_array_equal(ellipse, seen.model.level_set(view.box))
    (cross,) = traces(figure, marker_symbol="x")
    np.testing.assert_allclose((cross["x"][0], cross["y"][0]), seen.model.middle)
    axes = layout(figure)
    assert (tuple(axes["xaxis"]["range"]), tuple(axes["yaxis"]["range"])) == view.box


def test_a_close_up_holds_the_point_the_middle_and_the_level_set(descents: dict[str, MethodRun]) -> None:
    for slug in ("gradient_descent", "newton", "bfgs", "levenberg_marquardt"):
        for step in (2, 5):
            seen = step_model(descents[slug], step)
            view = close_up(WALK, seen)
            assert view.close
            low, high = np.array(view.box).T
            for point in (seen.theta, seen.model.middle):
                assert ((low < point) & (point < high)).all()
            assert (high - low).max() <= 1.2 * 10.0
    far = step_model(descents["bfgs"], 0)  # the middle is too far away to be seen along with theta
    np.testing.assert_allclose(np.mean(close_up(WALK, far).box, axis=1), far.theta)
    small, large = (close_up(WALK, step_model(descents["gradient_descent"], step)) for step in (38, 20))
    assert np.ptp(small.box.theta_0) < np.ptp(large.box.theta_0) < 1.0


def test_a_start_outside_of_the_map_widens_it() -> None:
    moved = WALK.model_copy(update={"start": (9.0, 0.0)})
    assert whole_map(moved).box == ((-5.0, 9.0), (-5.0, 5.0))


def test_who_is_far_away_or_nowhere_is_not_drawn() -> None:
    (lost,) = run_methods(WALK.model_copy(update={"start": (4.0, 4.0), "contenders": _too_fast()}))
    last = step_model(lost, STEPS - 1)
    view = close_up(WALK, last)
    assert not view.close
    for step in (0, 2, STEPS - 1):
        figure = paths_and_model([lost], lost, step_model(lost, step), view, "light")
        x = np.asarray(curve(figure, "gradient_descent")["x"], float)
        assert np.isnan(x[-1])
        assert np.nanmax(np.abs(x)) < 1000
        errors([lost], lost, step, "light")
        eigenvalues(lost, step, "light")


def _too_fast() -> tuple[Contender, ...]:
    return (Contender(optimizer="gradient_descent", rate=1.0),)


@BOTH
def test_all_type_can_be_read(descents: dict[str, MethodRun], theme: str) -> None:
    chosen, all_runs = descents["levenberg_marquardt"], list(descents.values())
    readable(paths_and_model(all_runs, chosen, step_model(chosen, 0), whole_map(WALK), theme), theme)
    for figure in (
        errors(all_runs, chosen, 0, theme),
        costs(all_runs, chosen, 0, theme),
        eigenvalues(chosen, 0, theme),
        damping(chosen, 0, theme),
    ):
        readable(figure, theme)


@BOTH
def test_a_start_at_the_minimum_makes_no_empty_picture(theme: str) -> None:
    walk = WALK.model_copy(update={"start": (3.0, 2.0), "steps": 5})
    runs = run_methods(walk)
    for figure in (errors(runs, runs[2], 0, theme), costs(runs, runs[2], 0, theme)):
        assert WORDS["belowFloor"] in [note["text"] for note in layout(figure)["annotations"]]
        low, _ = layout(figure)["yaxis"]["range"]
        for slug in METHODS:
            assert (np.log10(curve(figure, slug)["y"]) > low).all()
