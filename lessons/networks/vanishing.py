"""Vanishing gradients: each sigmoid layer takes most of what is left, ReLU with He's weights keeps it."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson
from networks.deep import STEPS, Deep, losses, start_norms

_NETS = {1.0: ("sigmoid", "glorot"), 2.0: ("tanh", "glorot"), 3.0: ("relu", "he"), 4.0: ("relu", "normal")}
_TEXTS = {1.0: "sigmoid, Glorot", 2.0: "tanh, Glorot", 3.0: "ReLU, He", 4.0: "ReLU, standard deviation 1"}
_LAYERS = 10
_RATE, _CLIP = 0.1, 1.0  # of the networks
_PLATEAU = (-2.5, -2.5)
_VANISHED, _NOTHING = 1000.0, 0.99  # times, and the share of the loss of a network that has learnt nothing


def _race(_: float) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=1.0) for slug in ("momentum", "gradient_descent"))
    return Experiment(landscape="sigmoid_fit", start=_PLATEAU, steps=300, contenders=contenders)


def _answer(result: Result, number: float) -> Answer:
    net = Deep(*_NETS[number], depth=_LAYERS)
    first, *_, last, _ = start_norms(net)
    loss = losses(net, _RATE, _CLIP)[-1]
    on_map = np.hypot(*result[1].gradients.T)
    numbers = {
        "ratio": last / first,
        "first": first,
        "last": last,
        "steps": STEPS,
        "loss": loss,
        "chance": net.chance,
        "plateau": float(on_map[0]),
        "steepest": float(on_map.max()),
        "exploded": math.hypot(*start_norms(Deep(*_NETS[4.0], depth=_LAYERS))),
    }
    holds = last / first >= _VANISHED and loss >= _NOTHING * net.chance
    return Answer(last / first, numbers, bool(holds), runs=len(result) + 1)


LESSON = Lesson(
    slug="vanishing-gradients",
    title="Gradients that vanish",
    claims=(24,),
    slides=("L4",),
    question=(
        "A network has ten layers of sigmoid units and Glorot’s weights: how many times as long as in the first layer "
        "is the gradient in the tenth?"
    ),
    setting=(
        "The map has one sigmoid unit alone, which begins on a plateau. The question is about a network with ten "
        "layers of 32 units, before its first step."
    ),
    guess=NumberGuess(label="Times as long", low=0.01, high=1e9),
    race=_race,
    answer=_answer,
    control=Control(
        label="Units and first weights",
        values=tuple(_NETS),
        usual=1.0,
        help="What the units of all ten layers make of their sums, and how large the weights are at the start.",
        texts=_TEXTS,
    ),
    found=(
        "The gradient of the first layer has length {first}, that of the tenth {last}: {ratio} times as much. After "
        "{steps} steps the loss is {loss}, and with the same answer to all examples it would be {chance}."
    ),
    why=(
        "On its way back through a layer the gradient is multiplied by the slopes of the units and by the weights. The "
        "slope of a sigmoid is at most 1/4, and next to 0 on the plateau of the map: there gradient descent has a "
        "gradient of length {plateau}, and on its way down one of up to {steepest}.",
        "So it shrinks from layer to layer, and the first layers hardly move. ReLU has the slope 1 for about half of "
        "the sums, and He’s weights are larger to make up for the other half; batch normalisation cures sigmoid "
        "layers, too, but layer normalisation does not.",
        "Weights that are too large make the gradients of all layers explode: for ReLU with standard deviation 1 that "
        "of all weights together has length {exploded}. Clipping bounds it: here no gradient is longer than 1, and no "
        "step longer than the rate.",
    ),
    formula=lines(
        r"\delta_l = f'(z_l) \odot W_{l+1}^\top \delta_{l+1}",
        r"g \leftarrow g\,\min\left(1, \frac{c}{\|g\|}\right)",
    ),
    source=(
        "X. Glorot and Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS "
        "2010; R. Pascanu, T. Mikolov and Y. Bengio, ICML 2013; in the slides: vanishing and exploding gradients."
    ),
    tolerance=1e-6,
    stops_at=(2.0, 3.0, 4.0),
    stops=(
        "Here nothing vanishes: the gradient of the first layer has length {first}, that of the tenth {last}, {ratio} "
        "times as much. After {steps} steps the loss is {loss}."
    ),
)
