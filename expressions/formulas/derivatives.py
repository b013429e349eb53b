"""The first and second derivatives of the functions of one argument, in NumPy."""

import math
from collections.abc import Callable, Mapping

import numpy as np

_Derivatives = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]

_TEN, _TWO = math.log(10.0), math.log(2.0)


def _tan(_: np.ndarray, f: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    first = 1.0 + f * f
    return first, 2.0 * f * first


def _tanh(_: np.ndarray, f: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    first = (1.0 - f) * (1.0 + f)
    return first, -2.0 * f * first


def _asin(v: np.ndarray, _: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    first = 1.0 / np.sqrt((1.0 - v) * (1.0 + v))
    return first, v * first**3


def _acos(v: np.ndarray, f: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    first, second = _asin(v, f)
    return -first, -second


def _atan(v: np.ndarray, _: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    first = 1.0 / (1.0 + v * v)
    return first, -2.0 * v * first**2


def _zero(v: np.ndarray) -> np.ndarray:
    return np.zeros_like(v)


# Each takes the argument and the function's value there. Where there is no derivative they give what the formula in
# JAX gives: that of |x| at 0 is 0.
DERIVATIVES: Mapping[str, _Derivatives] = {
    "negative": lambda v, _: (np.full_like(v, -1.0), _zero(v)),
    "sqrt": lambda v, f: (0.5 / f, -0.25 / (f * v)),
    "exp": lambda _, f: (f, f),
    "ln": lambda v, _: (1.0 / v, -1.0 / v**2),
    "log10": lambda v, _: (1.0 / (v * _TEN), -1.0 / (v**2 * _TEN)),
    "log2": lambda v, _: (1.0 / (v * _TWO), -1.0 / (v**2 * _TWO)),
    "sin": lambda v, f: (np.cos(v), -f),
    "cos": lambda v, f: (-np.sin(v), -f),
    "tan": _tan,
    "asin": _asin,
    "acos": _acos,
    "atan": _atan,
    "sinh": lambda v, f: (np.cosh(v), f),
    "cosh": lambda v, f: (np.sinh(v), f),
    "tanh": _tanh,
    "abs": lambda v, _: (np.sign(v), _zero(v)),
    "sign": lambda v, _: (_zero(v), _zero(v)),
}
