"""Which optax transformation is the twin of which kernel, and what its memory is called there.

The rates are calm enough that no rule hops about a minimum in the steps compared: hopping
amplifies the last bit of a rounding until two right programs no longer agree.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import optax

from quantities import Value


class Twin(NamedTuple):
    """One setting of one kernel, and the optax transformation that does the same.

    make: rate -> transformation.
    memory: what the kernel calls a part of its state -> what optax calls it.
    rates: a learning rate for each landscape to compare on.
    """

    slug: str
    hyper: dict[str, Value]
    make: Callable[[float], optax.GradientTransformation]
    memory: dict[str, str]
    rates: dict[str, float]


def _rates(rosenbrock: float, gabor: float) -> dict[str, float]:
    return {"rosenbrock": rosenbrock, "gabor": gabor}


def _scaled(direction: optax.GradientTransformation) -> Callable[[float], optax.GradientTransformation]:
    return lambda rate: optax.chain(direction, optax.scale(-rate))


def _momentum(beta: float) -> Iterator[Twin]:
    for slug, nesterov in (("momentum", False), ("nesterov", True)):
        yield Twin(
            slug,
            {"beta": beta},
            lambda rate, nesterov=nesterov: optax.sgd(rate, momentum=beta, nesterov=nesterov),
            {"velocity": "trace"},
            _rates(5e-4, 1e-2),
        )
    for corrected in (False, True):
        yield Twin(
            "momentum",
            {"beta": beta, "form": "average", "bias_correction": corrected},
            _scaled(optax.ema(beta, debias=corrected)),
            {"average": "ema"},
            _rates(5e-4, 2e-2),
        )


def _rmsprop(rho: float, epsilon: float) -> Iterator[Twin]:
    for corrected in (False, True):
        yield Twin(
            "rmsprop",
            {"rho": rho, "epsilon": epsilon, "bias_correction": corrected},
            _scaled(optax.scale_by_rms(rho, epsilon, eps_in_sqrt=False, bias_correction=corrected)),
            {"squares": "nu"},
            _rates(2e-4, 5e-3),
        )


def _adam(beta1: float, beta2: float, epsilon: float) -> Twin:
    return Twin(
        "adam",
        {"beta1": beta1, "beta2": beta2, "epsilon": epsilon},
        _scaled(optax.scale_by_adam(beta1, beta2, epsilon)),
        {"average": "mu", "squares": "nu"},
        _rates(5e-3, 2e-2),
    )


def _adamax(beta1: float, beta2: float, epsilon: float) -> Twin:
    return Twin(
        "adamax",
        {"beta1": beta1, "beta2": beta2, "epsilon": epsilon},
        lambda rate: optax.adamax(rate, beta1, beta2, epsilon),
        {"average": "mu", "largest": "nu"},
        _rates(5e-3, 2e-2),
    )


def _amsgrad(beta1: float, beta2: float, epsilon: float) -> Iterator[Twin]:
    for corrected in (False, True):
        yield Twin(
            "amsgrad",
            {"beta1": beta1, "beta2": beta2, "epsilon": epsilon, "bias_correction": corrected, "maximum_first": False},
            lambda rate, corrected=corrected: optax.amsgrad(
                rate, beta1, beta2, epsilon, bias_correction_mu=corrected, bias_correction_nu=corrected
            ),
            {"average": "mu", "squares": "nu", "largest": "nu_max"},
            _rates(1e-2, 2e-2),
        )


def _yogi(beta1: float, beta2: float, epsilon: float) -> Twin:
    # Optax always corrects, and its `yogi` starts at 1e-6.
    return Twin(
        "yogi",
        {"beta1": beta1, "beta2": beta2, "epsilon": epsilon, "bias_correction": True},
        _scaled(optax.scale_by_yogi(beta1, beta2, epsilon, initial_accumulator_value=0.0)),
        {"average": "mu", "squares": "nu"},
        _rates(5e-3, 2e-2),
    )


def _nadam(beta1: float, beta2: float, epsilon: float) -> Twin:
    # Optax keeps the momentum at beta1.
    return Twin(
        "nadam",
        {"beta1": beta1, "beta2": beta2, "epsilon": epsilon, "momentum_decay": 0.0},
        lambda rate: optax.nadam(rate, beta1, beta2, epsilon),
        {"average": "mu", "squares": "nu"},
        _rates(5e-3, 2e-2),
    )


def _adadelta(rho: float, epsilon: float, rate: float) -> Twin:
    return Twin(
        "adadelta",
        {"rho": rho, "epsilon": epsilon},
        _scaled(optax.scale_by_adadelta(rho, epsilon)),
        {"squares": "e_g", "steps": "e_x"},
        _rates(rate, rate),
    )


def _normalized_gradient(epsilon: float) -> Twin:
    # An average of squares that remembers nothing is the last gradient's square.
    return Twin(
        "normalized_gradient",
        {"epsilon": epsilon},
        _scaled(optax.scale_by_rms(decay=0.0, eps=epsilon, eps_in_sqrt=False)),
        {},
        _rates(1e-3, 2e-3),
    )


def _adagrad(epsilon: float) -> Twin:
    # Inside the root there and outside it here, so that the two agree for tiny epsilons only.
    return Twin(
        "adagrad",
        {"epsilon": epsilon},
        _scaled(optax.scale_by_rss(initial_accumulator_value=0.0, eps=epsilon)),
        {"squares": "sum_of_squares"},
        _rates(0.2, 1.0),
    )


def _gradient_descent() -> Twin:
    return Twin("gradient_descent", {}, optax.sgd, {}, _rates(5e-4, 5e-2))


ADAMS = ((0.9, 0.999, 1e-8), (0.5, 0.99, 1e-3), (0.0, 0.9, 1e-1), (0.95, 0.99999, 1.0))

TWINS = [
    _gradient_descent(),
    *(twin for beta in (0.0, 0.5, 0.9, 0.98) for twin in _momentum(beta)),
    *(_adagrad(epsilon) for epsilon in (1e-16, 1e-15)),
    *(twin for rho, epsilon in ((0.9, 1e-8), (0.99, 1e-3), (0.5, 1e-1)) for twin in _rmsprop(rho, epsilon)),
    *(_adadelta(*numbers) for numbers in ((0.9, 1e-8, 1.0), (0.95, 1e-6, 0.5), (0.5, 1e-3, 0.05))),
    *(_normalized_gradient(epsilon) for epsilon in (1e-8, 1e-1)),
    *(twin(*numbers) for twin in (_adam, _adamax, _yogi, _nadam) for numbers in ADAMS),
    *(twin for numbers in ADAMS for twin in _amsgrad(*numbers)),
]
