"""Two steps on the round bowl, where the gradient is theta itself, worked with pencil and paper."""

import numpy as np

from experiments import Trajectory
from quantities import Value
from tests.one_run import follow


def two_steps(optimizer: str, start: tuple[float, float], **hyper: Value) -> Trajectory:
    t = follow("quadratic_bowl", optimizer, 1.0, hyper, start=start, steps=2)
    np.testing.assert_array_equal(t.gradients, t.positions[:-1])
    return t


def test_normalized_gradient() -> None:
    # 3 - 3/(3 + 1) = 9/4, then 9/4 - (9/4)/(9/4 + 1) = 9/4 - 9/13 = 81/52.
    # -4 + 4/(4 + 1) = -16/5, then -16/5 + (16/5)/(16/5 + 1) = -16/5 + 16/21 = -256/105.
    t = two_steps("normalized_gradient", (3.0, -4.0), epsilon=1.0)
    np.testing.assert_allclose(t.positions[1:], [(9 / 4, -16 / 5), (81 / 52, -256 / 105)], rtol=1e-15)
    np.testing.assert_allclose(t.effective_rates, [(1 / 4, 1 / 5), (4 / 13, 5 / 21)], rtol=1e-15)


def test_nadam_with_a_momentum_that_grows() -> None:
    # psi = 1 and beta1 = 1/2, so the momenta are 1/2 - 0.96^t/4: 0.26, 0.2696, 0.278816.
    # beta2 = 0 and epsilon = 1, so the divisor is |g| + 1.
    # Step 1: g = 4, m = 2. Unseen: 0.26, and 0.26 * 0.2696 = 0.070096 with the next momentum.
    #   (0.2696 * 2 / 0.929904 + 0.74 * 4 / 0.74) / 5 = (0.5798448 + 4) / 5 = 0.9159690, so theta = 3.0840310.
    # Step 2: g = 3.0840310, m = 1 + 1.5420155 = 2.5420155. Unseen: 0.070096, then 0.070096 * 0.278816 = 0.0195439.
    #   (0.278816 * 2.5420155 / 0.9804561 + 0.7304 * 3.0840310 / 0.929904) / 4.0840310
    #   = (0.7228825 + 2.4223751) / 4.0840310 = 0.7701356, so theta = 2.3138955.
    t = two_steps("nadam", (4.0, 4.0), beta1=0.5, beta2=0.0, epsilon=1.0, momentum_decay=1.0)
    np.testing.assert_allclose(t.positions[1:], [(3.0840310, 3.0840310), (2.3138955, 2.3138955)], rtol=5e-8)
    np.testing.assert_allclose(t.state["unseen1"], (1.0, 0.26, 0.070096), rtol=1e-14)


def test_nadams_first_step_at_its_own_numbers() -> None:
    # mu_1 = 0.9 (1 - 0.96^0.004 / 2) = 0.4500735 and mu_2 = 0.9 (1 - 0.96^0.008 / 2) = 0.4501469. The divisor is |g|,
    # so the step is mu_2 * 0.1 / (1 - mu_1 mu_2) + 1 = 0.04501469 / 0.7974008 + 1 = 1.0564518, of the rate 1.
    t = two_steps("nadam", (4.0, -4.0))
    np.testing.assert_allclose(t.positions[1], (2.9435482, -2.9435482), rtol=5e-8)
