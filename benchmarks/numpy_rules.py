"""The update rules as NumPy loops on 2-vectors, written as one would for a lecture, and recorded as they go.

Each rule is an endless generator of what a step did: the new theta, the gradient, the factor in
front of it, and the rule's memory. Rules with two forms are written in the one that is our default.
"""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, NamedTuple

import numpy as np

A, B = 1.0, 100.0


class Done(NamedTuple):
    """What one step did."""

    theta: np.ndarray
    gradient: np.ndarray
    effective_rate: Any
    memory: tuple[Any, ...] = ()


Rule = Callable[[np.ndarray, float], Iterator[Done]]


def loss(theta: np.ndarray) -> float:
    x, y = theta
    away, above = A - x, y - x * x
    return away * away + B * above * above


def gradient(theta: np.ndarray) -> np.ndarray:
    x, y = theta
    slope = 2 * B * (y - x * x)
    return np.array((-2 * (A - x) - 2 * x * slope, slope))


def gradient_descent(theta: np.ndarray, rate: float) -> Iterator[Done]:
    while True:
        g = gradient(theta)
        theta = theta - rate * g
        yield Done(theta, g, rate)


def momentum(theta: np.ndarray, rate: float, beta: float = 0.9, ahead: float = 0.0) -> Iterator[Done]:
    velocity, average = np.zeros(2), np.zeros(2)
    for t in count(1):
        g = gradient(theta + ahead * velocity if ahead else theta)
        average = beta * average + (1 - beta) * g
        velocity = beta * velocity - rate * g
        theta = theta + velocity
        yield Done(theta, g, rate, (velocity, average, t))


def nesterov(theta: np.ndarray, rate: float) -> Iterator[Done]:
    return momentum(theta, rate, beta=0.9, ahead=0.9)


def adagrad(theta: np.ndarray, rate: float, epsilon: float = 1e-8) -> Iterator[Done]:
    squares = np.zeros(2)
    while True:
        g = gradient(theta)
        squares = squares + g * g
        effective = rate / (np.sqrt(squares) + epsilon)
        theta = theta - effective * g
        yield Done(theta, g, effective, (squares,))


def rmsprop(theta: np.ndarray, rate: float, rho: float = 0.9, epsilon: float = 1e-8) -> Iterator[Done]:
    squares = np.zeros(2)
    for t in count(1):
        g = gradient(theta)
        squares = rho * squares + (1 - rho) * g * g
        effective = rate / (np.sqrt(squares) + epsilon)
        theta = theta - effective * g
        yield Done(theta, g, effective, (squares, t))


def adam(
    theta: np.ndarray, rate: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
) -> Iterator[Done]:
    average, squares = np.zeros(2), np.zeros(2)
    for t in count(1):
        g = gradient(theta)
        average = beta1 * average + (1 - beta1) * g
        squares = beta2 * squares + (1 - beta2) * g * g
        size = np.sqrt(squares / (1 - beta2**t)) + epsilon
        per_average = rate / ((1 - beta1**t) * size)
        theta = theta - per_average * average
        yield Done(theta, g, (1 - beta1) * per_average, (average, squares, t))


RULES: dict[str, Rule] = {
    rule.__name__: rule for rule in (gradient_descent, momentum, nesterov, adagrad, rmsprop, adam)
}


def walk(rule: Rule, start: tuple[float, float], rate: float, steps: int) -> tuple[np.ndarray, ...]:
    """Take the steps; returns positions first, then all else that `experiments.run` records."""
    theta = np.array(start)
    memory = next(rule(theta, rate)).memory
    states = [np.zeros((steps + 1, *np.shape(part))) for part in memory]
    positions, losses = np.empty((steps + 1, 2)), np.empty(steps + 1)
    gradients, effective_rates = np.empty((steps, 2)), np.empty((steps, 2))
    rates, evaluations = np.empty(steps), np.empty(steps)
    positions[0], losses[0] = theta, loss(theta)
    for t, done in zip(range(steps), rule(theta, rate), strict=False):
        positions[t + 1], losses[t + 1] = done.theta, loss(done.theta)
        gradients[t], effective_rates[t] = done.gradient, done.effective_rate
        rates[t], evaluations[t] = rate, t + 1
        for state, part in zip(states, done.memory, strict=True):
            state[t + 1] = part
    return positions, losses, gradients, rates, effective_rates, evaluations, *states
