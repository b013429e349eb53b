"""Rare features in examples: what the loop counts, beside loops and powers of matrices that share no code with it."""

import math
from itertools import count

import numpy as np
import pytest

from experiments.batches import epoch_permutations
from networks.rare_features import BATCHES, EXAMPLES, RATES, Examples, Fitted, examples, fit

FULL, SOME, ONE = BATCHES


def _near(weights: np.ndarray, data: Examples) -> np.ndarray:
    return np.abs(weights - data.best) <= 0.1 * np.abs(data.best)


def _stays_from(near: np.ndarray) -> np.ndarray:
    """The first epoch from which on each weight is near, the first one being 1; of shape (features,)."""
    return np.array([1 + max((i + 1 for i, one in enumerate(column) if not one), default=0) for column in near.T])


def _agrees(found: Fitted, near: list[np.ndarray]) -> None:
    """Whether the epochs are those of a list, and the run was given up on three epochs after them."""
    np.testing.assert_array_equal(found.epochs, _stays_from(np.array(near)[: int(found.all_after) + 2]))


def test_each_feature_occurs_as_often_as_it_has_to_and_least_squares_is_the_best() -> None:
    data = examples(5)
    assert data.inputs.sum(axis=0).tolist() == [EXAMPLES / 10**k for k in range(5)]
    assert set(np.unique(data.inputs)) == {0.0, 1.0}
    np.testing.assert_allclose(data.inputs.T @ (data.inputs @ data.best - data.targets), 0.0, atol=1e-9)


def test_gradient_descent_on_all_examples_takes_the_epochs_that_powers_of_its_matrix_say() -> None:
    found, data = fit("gradient_descent", FULL, 4), examples(4)
    eigenvalues, directions = np.linalg.eigh(data.inputs.T @ data.inputs / EXAMPLES)
    epochs = np.arange(1, int(found.all_after) + 3)[:, None]
    parts = (1.0 - found.rate * eigenvalues) ** epochs * (directions.T @ -data.best)
    _agrees(found, list(_near(parts @ directions.T + data.best, data)))
    # No other rate is faster: at a lower one the rarest weight takes longer, and a higher one is at the edge.
    assert found.rate == max(rate for rate in RATES if rate * eigenvalues[-1] < 2.0)


@pytest.mark.parametrize(("batch", "features"), [(FULL, 5), (SOME, 5), (ONE, 3)])
def test_adagrad_fits_each_weight_when_a_loop_over_the_examples_says(batch: int, features: int) -> None:
    found, data = fit("adagrad", batch, features), examples(features)
    weights, squares, near = np.zeros(features), np.zeros(features), list[np.ndarray]()
    for order, _ in zip(epoch_permutations(0, EXAMPLES), range(int(found.all_after) + 2), strict=False):
        for i in range(0, EXAMPLES, batch):
            x, y = (part[order[i : i + batch]] for part in (data.inputs, data.targets))
            gradient = (x @ weights - y) @ x / batch
            squares += gradient**2
            weights -= found.rate * gradient / (np.sqrt(squares) + 1e-8)
        near.append(_near(weights, data))
    _agrees(found, near)


def test_the_gain_is_of_orders_of_magnitude_with_all_examples_and_small_with_single_ones() -> None:
    gains = [fit("gradient_descent", batch).all_after / fit("adagrad", batch).all_after for batch in BATCHES]
    assert gains[0] > 1000.0 > 100.0 > gains[1] > gains[2]


def test_a_rule_that_fits_no_weight_in_time_is_no_error_and_a_fit_may_be_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("networks.rare_features._MOST", {FULL: 1000})
    found = fit("gradient_descent", FULL)
    assert math.isnan(found.rate)
    assert np.isnan(found.epochs).all()
    calls = count()
    with pytest.raises(InterruptedError):
        fit("gradient_descent", FULL, progress=lambda share: _stop(share, next(calls)))
    assert next(calls) == 1


def _stop(share: float, call: int) -> None:
    assert call == 0
    assert 0.0 < share <= 1.0
    raise InterruptedError
