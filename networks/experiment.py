"""A training: a value that defines it completely, and refuses what makes no sense."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar, NamedTuple

import jax.numpy as jnp
import numpy as np
from pydantic import ValidationInfo, field_validator, model_validator

from experiments.contender import SEED, Contender, Frozen, checked_contenders
from networks.activations import ALPHA
from networks.activations import SLUGS as ACTIVATION_SLUGS
from networks.architecture import NORMALISATIONS, Architecture
from networks.data_sets import DATA, OWN, DataSet, data_set
from networks.forward import Unit
from networks.initialisations import INITIALISATIONS, start
from networks.losses import LOSSES
from networks.matrix_rules import MATRIX_RULES
from networks.problem import Examples, Shape
from optimizers import OPTIMIZERS, Optimizer
from quantities import Accepted, Choice, Range, Refused, Scalar, Switch, Value, completed

STEPS = Range(1, 4096, "How many steps everyone takes.", log=True, integer=True)
MOST_CONTENDERS = 6
_ANY_LENGTH = {slug: optimizer for slug, optimizer in OPTIMIZERS.items() if not optimizer.needs_two_weights}
_ANY_NETWORK = {slug: rule(Architecture(2, 1, 2, 1)) for slug, rule in MATRIX_RULES.items()}
RULES: Mapping[str, Optimizer] = {**_ANY_LENGTH, **_ANY_NETWORK}  # what trains a network, with their words


class Network(NamedTuple):
    """What all contenders share. A number that stands for a word is its place among the words."""

    data: Annotated[Scalar, Choice((*DATA, OWN), "What is learnt.")] = 0.0
    examples: Annotated[Scalar, Range(20, 500, "Examples of the training set.", integer=True)] = 200.0
    scatter: Annotated[Scalar, Range(0.0, 1.0, "Standard deviation of the noise in the examples.")] = 0.2
    layers: Annotated[Scalar, Range(0, 8, "Hidden layers.", integer=True)] = 2.0
    units: Annotated[Scalar, Range(1, 64, "Units in each hidden layer.", integer=True)] = 16.0
    activation: Annotated[Scalar, Choice(ACTIVATION_SLUGS, "What a unit makes of its weighted sum.")] = 3.0
    alpha: Annotated[Scalar, Range(0.0, 5.0, "Of ELU: how far below zero it goes.")] = ALPHA
    start: Annotated[Scalar, Choice(tuple(INITIALISATIONS), "How the weights begin.")] = 4.0
    normalisation: Annotated[Scalar, Choice(NORMALISATIONS, "Of each hidden layer's sums.")] = 0.0
    skips: Annotated[Scalar, Switch("Each hidden layer adds what it is given to its answer.")] = 0.0
    loss: Annotated[Scalar, Choice(tuple(LOSSES), "What is minimised. A fit has the square.")] = 0.0
    clip: Annotated[Scalar, Range(0.0, 1e4, "The longest gradient. With 0 there is no limit.")] = 0.0
    batch: Annotated[Scalar, Range(0, 500, "Examples in each mini-batch. With 0 a step sees all.", integer=True)] = 0.0


class NetworkContender(Contender):
    """A contender that trains a network. It has no noise or batch of its own: what all share says that.

    Raises:
        pydantic.ValidationError: as `Contender`; also for an optimizer that needs two weights.
    """

    optimizers: ClassVar[Mapping[str, Optimizer]] = RULES
    __hash__ = Contender.__hash__  # pydantic would make one that stumbles over dicts

    @field_validator("noise", "batch", "seed", "tuned", mode="after")
    @classmethod
    def _shared(cls, given: Value | None, info: ValidationInfo) -> Value | None:
        name = str(info.field_name)
        if given != Contender.model_fields[name].default:
            raise Refused(name, given, Accepted("shared"))
        return given


class Training(Frozen):
    """Data, network and contenders.

    Args:
        network: the numbers of `Network` by name; what is left out has its default.
        points: of a person's own, where the data are `own`; else empty.
        steps: how many steps each contender takes.
        seed: chooses the examples, the weights before the first step and the mini-batches, for all contenders.
        contenders: 1 to 6 of them.

    Raises:
        pydantic.ValidationError: a ValueError; `experiments.refusals.sentences` says which fields and why.
    """

    network: dict[str, Value] = {}
    points: str = ""
    steps: int = 500
    seed: int = 0
    contenders: tuple[NetworkContender, ...]

    @model_validator(mode="before")
    @classmethod
    def _all_given(cls, data: Any) -> Any:
        return {"network": {}, "points": ""} | data if isinstance(data, dict) else data

    @field_validator("network", mode="before")
    @classmethod
    def _quantities(cls, given: object) -> dict[str, Value]:
        return completed(Network, "network", given)

    @field_validator("points", mode="after")
    @classmethod
    def _of_own_data(cls, given: str, info: ValidationInfo) -> str:
        if info.data.get("network", {}).get("data") != OWN:
            return ""
        data_set(OWN, 0, 0.0, 0, given)
        return given

    @field_validator("steps", "seed", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value:
        kind = {"steps": STEPS, "seed": SEED}[str(info.field_name)]
        return kind.decode(kind.encode(str(info.field_name), given))

    @field_validator("contenders", mode="before")
    @classmethod
    def _enough(cls, given: object) -> object:
        return checked_contenders(given, MOST_CONTENDERS)

    def __eq__(self, other: object) -> bool:
        """Whether all fields are the same; pydantic would compare the arrays that are kept beside them, too."""
        return isinstance(other, Training) and self._fields == other._fields

    def __hash__(self) -> int:
        """Equal trainings have the same."""
        return self._hash

    @property
    def _fields(self) -> tuple[object, ...]:
        return self.network, self.points, self.steps, self.seed, self.contenders

    @cached_property
    def _hash(self) -> int:
        return hash((tuple(self.network.items()), *self._fields[1:]))

    @cached_property
    def data(self) -> DataSet:
        """The examples, classes being 0 and 1."""
        own = self.network
        return data_set(str(own["data"]), int(own["examples"]), float(own["scatter"]), self.seed, self.points)

    @cached_property
    def shape(self) -> Shape:
        """What is compiled: one output for the square loss, two for the cross-entropy."""
        own = self.network
        loss = str(own["loss"]) if self.data.classes else "square"
        outputs = 2 if loss == "cross_entropy" else 1
        sizes = (self.data.x.shape[1], int(own["layers"]), int(own["units"]), outputs)
        return Shape(Architecture(*sizes, str(own["normalisation"]), bool(own["skips"])), loss)

    @property
    def unit(self) -> Unit:
        """The activation that all units share."""
        return Unit(ACTIVATION_SLUGS.index(str(self.network["activation"])), float(self.network["alpha"]))

    @property
    def examples(self) -> int:
        """How many the training set has."""
        return len(self.data.x)

    @property
    def training_set(self) -> Examples:
        """The training set as the loss takes it."""
        return Examples(jnp.asarray(self.data.x), jnp.asarray(self.labels(self.data.y)))

    @property
    def test_set(self) -> Examples:
        """The test set as the loss takes it."""
        return Examples(jnp.asarray(self.data.test_x), jnp.asarray(self.labels(self.data.test_y)))

    def labels(self, y: np.ndarray) -> np.ndarray:
        """What the outputs should be: for the square loss classes are -1 and 1."""
        return 2 * y - 1 if self.data.classes and self.shape.loss == "square" else y

    @property
    def clip(self) -> float:
        """The longest gradient; infinite where there is no limit."""
        return float(self.network["clip"]) or float("inf")

    @property
    def batch(self) -> int:
        """Examples in each mini-batch."""
        return min(int(self.network["batch"]) or self.examples, self.examples)

    @cached_property
    def start(self) -> np.ndarray:
        """theta before the first step, the same for all contenders, (n,)."""
        return start(self.shape.architecture, INITIALISATIONS[str(self.network["start"])], self.seed)

    def rule(self, contender: NetworkContender) -> Optimizer:
        """The contender's optimizer; one for matrices is made for this architecture."""
        made = MATRIX_RULES.get(contender.optimizer)
        return made(self.shape.architecture) if made else contender.rule
