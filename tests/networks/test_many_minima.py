"""Many networks at once are as many networks one by one; and their losses lie the closer, the wider they are."""

import numpy as np
import pytest

from networks.many_minima import BATCH, CHUNK, EXAMPLES, Training, final_losses, moons, orders, starts, trained


def _points() -> tuple[np.ndarray, ...]:
    return tuple(np.asarray(part, float) for points in moons() for part in points)


def _alone(start: np.ndarray, training: Training) -> np.ndarray:
    """One network, example by example, trained by heavy-ball momentum written out; (4, width)."""
    x, y, _, _ = _points()
    theta, move = start.copy(), np.zeros_like(start)
    steps = training.epochs * EXAMPLES // BATCH
    for t in range(steps):
        epoch, place = divmod(t, EXAMPLES // BATCH)
        gradient = np.zeros_like(theta)
        for i in orders(training.seed)[epoch, place * BATCH : (place + 1) * BATCH]:
            inputs = np.array([x[i, 0], x[i, 1], 1.0])
            units = np.tanh(inputs @ theta[:3])
            error = 2.0 * (units @ theta[3] - y[i]) / BATCH
            gradient[3] += error * units
            gradient[:3] += np.outer(inputs, error * theta[3] * (1.0 - units**2))
        move = 0.9 * move - training.rate * (1.0 - t / steps) * gradient
        theta = theta + move
    return theta


def test_each_network_walks_as_if_it_were_alone() -> None:
    training, width = Training(epochs=2, seed=3), 5
    ends = np.asarray(trained(training, width, 1)).reshape(4, width, CHUNK)
    for network in (0, CHUNK - 1):
        start = starts(width, training.seed, 1)[:, :, network]
        np.testing.assert_allclose(ends[:, :, network], _alone(start, training), rtol=2e-4, atol=1e-6)


def test_the_losses_are_those_of_the_ends() -> None:
    training, width = Training(epochs=1), 5
    x, y, tested_x, tested_y = _points()
    theta = np.asarray(trained(training, width, 0), float).reshape(4, width, CHUNK)
    found = final_losses(training, 7, (width,))[width]
    for losses, inputs, answers in ((found.training, x, y), (found.test, tested_x, tested_y)):
        assert losses.shape == (7,)
        outputs = [np.tanh(inputs @ net[:2] + net[2]) @ net[3] for net in theta.transpose(2, 0, 1)[:7]]
        np.testing.assert_allclose(losses, np.square(outputs - answers).mean(axis=1), rtol=1e-5)


def test_losses_bunch_with_width() -> None:
    found = final_losses(Training(epochs=100), CHUNK, (5, 10, 25))
    means, spreads = ([float(kind(ends.test)) for ends in found.values()] for kind in (np.mean, np.std))
    assert means == sorted(means, reverse=True)
    assert spreads == sorted(spreads, reverse=True)
    assert spreads[0] > 4 * spreads[-1]


def test_a_training_that_is_left_stops_and_what_is_done_stays_known() -> None:
    shares: list[float] = []

    def leave(share: float) -> None:
        shares.append(share)
        raise InterruptedError

    with pytest.raises(InterruptedError):
        final_losses(Training(epochs=1, seed=9), 500, (2,), leave)
    assert len(shares) == 1
    final_losses(Training(epochs=1, seed=9), 500, (2,), shares.append)
    assert shares[1:] == sorted(shares[1:])
    assert shares[-1] == 1.0


def test_a_rate_that_is_too_high_ends_in_losses_that_are_not_finite() -> None:
    ends = final_losses(Training("gradient_descent", 1e6, 1), CHUNK, (5,))[5]
    assert np.isnan(ends.test).any() or np.isinf(ends.test).any() or (ends.test > 1e6).any()
