"""Adam's first step: its length is the learning rate, and without the bias correction it is another one."""

import math

import numpy as np

from experiments import Contender, Experiment, run
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson
from quantities import Value

_RATE = 0.15
_STEPS = 100
_START = (-4.0, 2.0)
_BETA1 = 0.9
_MEMORIES = 4  # times 1 / (1 - beta2) steps: then little is left to correct
_SAME, _NEAR = 1e-6, 0.02


def _race(beta2: float) -> Experiment:
    hyper: dict[str, Value] = {"beta1": _BETA1, "beta2": beta2}
    contenders = (
        Contender(optimizer="adam", rate=_RATE, hyper=hyper, label="Adam"),
        Contender(optimizer="adam", rate=_RATE, hyper=hyper | {"bias_correction": False}, label="Without correction"),
    )
    return Experiment(landscape="elongated_valley", start=_START, steps=_STEPS, contenders=contenders)


def _answer(result: Result, beta2: float) -> Answer:
    corrected, without = (np.abs(np.diff(trajectory.positions[:2], axis=0)[0]) for trajectory in result)
    ratio = float(without[0] / corrected[0])
    late = _late_ratio(result.experiment, round(_MEMORIES / (1.0 - beta2)))
    expected = (1.0 - _BETA1) / math.sqrt(1.0 - beta2)
    holds = (
        np.allclose(corrected, _RATE, rtol=_SAME, atol=0.0)
        and np.allclose(without, expected * _RATE, rtol=_SAME, atol=0.0)
        and abs(late - 1.0) < _NEAR
    )
    numbers = {"ratio": ratio, "rate": float(corrected[0]), "memory": round(1.0 / (1.0 - beta2))}
    return Answer(ratio, numbers | {"late": late}, bool(holds), runs=3)


def _late_ratio(experiment: Experiment, steps: int) -> float:
    """How many times as long Adam's step would be without the correction, after so many steps of its run."""
    adam = experiment.contenders[:1]
    longer = run(experiment.model_copy(update={"steps": steps, "contenders": adam}))[0]
    state = {name: values[-1] for name, values in longer.state.items()}
    move = longer.positions[-1] - longer.positions[-2]
    bare = -_RATE * state["average"] / (np.sqrt(state["squares"]) + adam[0].hyper["epsilon"])
    return float(bare[0] / move[0])


LESSON = Lesson(
    slug="first-step-of-adam",
    title="Adam’s first step",
    claims=(1,),
    slides=("L0", "L1"),
    question="How many times as long is Adam’s first step if the bias correction is left out?",
    setting="Two Adams with the same learning rate, β₁ = 0.9 and β₂ = 0.999. One has no correction.",
    guess=NumberGuess(label="How many times as long", low=0.01, high=100.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Memory of the squares β₂",
        values=(0.9, 0.99, 0.999),
        usual=0.999,
        help="How slowly the average of the squared gradients forgets.",
    ),
    found=(
        "The first step without the correction, divided by that with it, is {ratio}; with it, each coordinate moves by "
        "{rate}."
    ),
    why=(
        "Both averages start at 0, so at first m is too small, which shortens the step, and v is too small, which "
        "lengthens it.",
        "In the first step m is 1 − β₁ times g, and the root of v is √(1 − β₂) times g: the step is (1 − β₁)/√(1 − β₂) "
        "times the learning rate.",
        "After several times 1/(1 − β₂) = {memory} steps both averages are filled, and the two rules agree: the ratio "
        "of their steps is then {late}.",
    ),
    formula=lines(
        r"\hat m_t = \frac{m_t}{1-\beta_1^t}",
        r"\hat v_t = \frac{v_t}{1-\beta_2^t}",
        r"\theta_{t+1} = \theta_t - a\,\frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}",
    ),
    source=(
        "D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015, algorithm 1; in the "
        "slides: Adam."
    ),
    tolerance=1e-6,
)
