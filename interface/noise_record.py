"""The record of many runs of gradient descent with noise, which the Noise and the Schedules page share."""

from dataclasses import dataclass, field

from experiments import Contender, Experiment
from experiments.ladder import batch_sizes
from interface.follow_race import Place
from interface.record import RateRecord, Shape
from landscapes.own import data, formula
from quantities import Range

# The first three are the lecture's case; on the others it can be seen what its bound needs.
LANDSCAPES_ON_OFFER = ("quadratic_bowl", "elongated_valley", "line_fit", "sigmoid_fit", "two_wells")
LANDSCAPES_ON_OFFER += (formula.SLUG, data.SLUG)
SEEDS, STEPS = Range(10, 2000, integer=True), Range(100, 4000, integer=True)
_STARTS = {"two_wells": "above, to the left"}  # elsewhere the default start leads to the deepest place


@dataclass
class NoiseRecord(RateRecord):
    """Where the runs are, how fast, how many, and how noisy.

    seeds: how many runs.
    seed: of the first run.
    noise: the standard deviation of one example's gradient, where there is no data set.
    batch: how many examples a step has.
    """

    landscape: str = LANDSCAPES_ON_OFFER[0]
    steps: int = 1000
    seeds: int = 1000
    seed: int = 0
    noise: float = 1.0
    batch: int = field(init=False)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, at a rate that works there, one example a step."""
        super().change_landscape(slug, shape)
        self.batch = 1
        if self.surface.data:
            self.landscape_parameters = {"reduction": "mean"} | self.landscape_parameters
        self.rate = self.default_rate()

    def move(self, place: Place) -> None:
        """To the race's landscape with its shape. What is measured here is about the mean of a batch's losses."""
        place = place._replace(shape={name: value for name, value in place.shape.items() if name != "reduction"})
        if not place.has(self):
            self.change_landscape(place.landscape, place.shape)

    def batches(self) -> list[int]:
        """Powers of two; on a data set up to all examples."""
        return batch_sizes(len(self.surface.data or ()))

    def contender(self, rate: float, batch: int) -> Contender:
        """Gradient descent with the noise that is set; on a data set it has that of its batches."""
        deviation = 0.0 if self.surface.data else self.noise
        return Contender(optimizer="gradient_descent", rate=rate, batch=batch, noise=deviation)

    def experiment(self, contenders: list[Contender], seed: int) -> Experiment:
        """These contenders on the landscape, from the start that leads to its deepest place."""
        surface = self.surface
        return Experiment(
            landscape=self.landscape,
            landscape_parameters=self.landscape_parameters,
            steps=self.steps,
            seed=seed,
            start=surface.starts[_STARTS[surface.slug]] if surface.slug in _STARTS else surface.start,
            contenders=tuple(contenders),
        )
