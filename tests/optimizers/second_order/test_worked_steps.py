"""Two steps of each rule, worked with pencil and paper."""

from typing import Any

import numpy as np

from experiments import Trajectory
from quantities import Value
from tests.one_run import follow

BOWL, VALLEY = (4.0, -2.0), (4.0, 1.0)


def on_the_bowl(optimizer: str, rate: float, **hyper: Value) -> Trajectory:
    """L = (x^2 + y^2) / 2, so g = theta."""
    return follow("quadratic_bowl", optimizer, rate, hyper, start=BOWL, steps=2)


def in_the_valley(optimizer: str, **hyper: Value) -> Trajectory:
    """L = (x^2 + 4 y^2) / 2, so g = (x, 4 y); from (4, 1), where L = 10 and g = (4, 4)."""
    shape: dict[str, Value] = {"condition": 4.0, "rotation": 0.0}
    return follow("elongated_valley", optimizer, 1.0, hyper, start=VALLEY, steps=2, landscape_parameters=shape)


def close(computed: np.ndarray, expected: Any) -> None:
    np.testing.assert_allclose(computed, expected, rtol=1e-13, atol=1e-15)


def test_steepest_descent_halves_until_the_loss_falls_enough() -> None:
    # L = 10. At 3: theta = -2 (4, -2), L = 40. At 3/2: -(4, -2)/2, L = 2.5: taken. Then the same again.
    t = on_the_bowl("steepest_descent", 3.0)
    close(t.positions[1:], [(-2.0, 1.0), (1.0, -0.5)])
    close(t.effective_rates, np.full((2, 2), 1.5))
    close(t.evaluations.values, [3, 6])
    close(t.evaluations.gradients, [1, 2])


def test_steepest_descent_with_the_exact_search() -> None:
    # Along -g: a = g'g / g'Ag = 32 / (16 + 64) = 0.4, to (2.4, -0.6). There g = (2.4, -2.4), and a is 0.4 again.
    t = in_the_valley("steepest_descent", search="exact")
    close(t.positions[1:], [(2.4, -0.6), (1.44, 0.36)])
    # The slope along the line is itself a line: the second look, by the secant, is at its zero.
    close(t.evaluations.values, [3, 6])
    close(t.evaluations.gradients, [3, 6])


def test_newton_needs_two_steps_across_rosenbrock() -> None:
    # At 0: g = (-2, 0), H = diag(2, 200), to (1, 0). There g = (400, -200), H = ((1202, -400), (-400, 200)),
    # det H = 80400 and H^-1 g = (80000 - 80000, 160000 - 240400) / 80400 = (0, -1).
    t = follow("rosenbrock", "newton", 1.0, start=(0.0, 0.0), steps=2)
    close(t.positions[1:], [(1.0, 0.0), (1.0, 1.0)])
    close(t.effective_rates, [(1 / 2, 1 / 200), (200 / 80400, 1202 / 80400)])


def test_newton_with_and_without_safeguards_where_the_surface_bends_down() -> None:
    # At (0, 1): g = (-2, 200), H = diag(-398, 200): pure to (-2/398, 0), with abs(H) to (2/398, 0).
    # Rosenbrock falls from 101 to about 1 either way, so the whole step is taken: L here, L there.
    pure, safe = (
        follow("rosenbrock", "newton", 1.0, {"safeguards": guarded}, start=(0.0, 1.0), steps=1)
        for guarded in (False, True)
    )
    close(pure.positions[1], (-1 / 199, 0.0))
    close(safe.positions[1], (1 / 199, 0.0))
    assert pure.evaluations.values[0] == 0
    assert safe.evaluations.values[0] == 2


def test_bfgs() -> None:
    # At 1: (0, -3), L = 18. At 1/2: (2, -1), L = 4: taken. s = (-2, -2), r = (2, -4) - (4, 4) = (-2, -8),
    # s'r = 20, r'r = 68. V = I + (1 + 68/20) ss'/20 - (sr' + rs')/20
    #   = I + ((0.88, 0.88), (0.88, 0.88)) - ((0.4, 1), (1, 1.6)) = ((1.48, -0.12), (-0.12, 0.28)).
    # V g = (3.44, -1.36), so at 1: (-1.44, 0.36), L = 1.296: taken.
    t = in_the_valley("bfgs")
    close(t.positions[1:], [(2.0, -1.0), (-1.44, 0.36)])
    close(t.state["inverse_hessian"][:2], [np.eye(2), ((1.48, -0.12), (-0.12, 0.28))])
    close(t.effective_rates, [(0.5, 0.5), (1.48, 0.28)])
    close(t.evaluations.values, [3, 5])
    close(t.evaluations.gradients, [2, 4])


def test_dfp() -> None:
    # The same first step. V = I + ss'/20 - rr'/68 = ((19.4, -0.6), (-0.6, 4.4)) / 17.
    # V g = (41.2, -18.8) / 17, so at 1: (-7.2, 1.8) / 17, where L is 0.11: taken.
    t = in_the_valley("dfp")
    close(t.positions[1:], [(2.0, -1.0), (-7.2 / 17, 1.8 / 17)])
    close(t.state["inverse_hessian"][1], np.array(((19.4, -0.6), (-0.6, 4.4))) / 17)
    close(t.evaluations.values, [3, 5])


def test_levenberg_marquardt_grows_bold() -> None:
    # r = theta / sqrt(2), J'J = I/2, J'r = theta/2. nu = 1/2: p = -theta/2. nu = 1/20: p = -(theta/2) / 0.55.
    t = on_the_bowl("levenberg_marquardt", 1.0, nu=0.5)
    close(t.positions[1:], [(2.0, -1.0), (2 / 11, -1 / 11)])
    close(t.state["nu"], [0.5, 0.05, 0.005])
    close(t.effective_rates, [(0.5, 0.5), (1 / 1.1, 1 / 1.1)])


def test_levenberg_marquardt_grows_careful() -> None:
    # Rate 6: theta + 6 p = -2 theta, which is higher, so it stays. nu = 5: p = -(theta/2) / 5.5, to 5/11 theta.
    t = on_the_bowl("levenberg_marquardt", 6.0, nu=0.5)
    close(t.positions[1:], [BOWL, (20 / 11, -10 / 11)])
    close(t.state["nu"], [0.5, 5.0, 0.5])
    close(t.effective_rates, [(0.0, 0.0), (6 / 11, 6 / 11)])
    close(t.evaluations.total, [2, 4])  # a gradient, and two values that cost half of one each
