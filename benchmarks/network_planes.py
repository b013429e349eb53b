"""The loss on planes through a network's weights: how long it takes, how much of the paths it holds, how rough it is.

Time: 101 x 101 mean losses of 200 examples, after compilation, beside PyTorch doing the same with `torch.func.vmap`
where it is installed.

Held: four optimizers on a 2-16-16-1 tanh network, two spirals, mean square loss, 400 steps, seeds 0 to 4. Of each kind
of plane the share of the variance that it holds, and the map's loss against the true one at the ends of paths that are
off the plane: an end that the plane was laid through is exact, and not counted.

Rough: ReLU networks of width 32 with batch normalisation, depths 10 and 20, with and without connections past a layer,
300 steps of Adam on two moons. On two filter-normalised planes through the end of each, 51 x 51, in float64: local
minima of the grid, for seeds 0 to 4.

Run with: python -m benchmarks.network_planes
"""

import importlib.util
import statistics
from typing import Any

import numpy as np

from benchmarks.timing import Call, take_turns
from experiments.batches import BatchPlan, batch_bits
from networks.activations import SLUGS as ACTIVATION_SLUGS
from networks.architecture import Architecture
from networks.experiment import NetworkContender, Training
from networks.forward import Unit
from networks.initialisations import INITIALISATIONS, start
from networks.loop import CAPACITY, Settings, train_loop
from networks.planes.kinds import KINDS, Cut, plane_of
from networks.planes.losses import losses_at, losses_on
from networks.planes.plane import Box, Plane
from networks.planes.random_plane import filter_normalised
from networks.planes.surface import surface
from networks.problem import Examples, Shape
from networks.training import train
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import encode

SEEDS = range(5)
RATES = {"gradient_descent": 0.1, "momentum": 0.1, "rmsprop": 0.01, "adam": 0.03}
RELU = ACTIVATION_SLUGS.index("relu")
SIDE = 51


def training(seed: int) -> Training:
    """The four contenders on the two spirals."""
    return Training(
        network={"data": "spiral", "scatter": 0.05, "loss": "square"},
        steps=400,
        seed=seed,
        contenders=tuple(NetworkContender(optimizer=slug, rate=rate) for slug, rate in RATES.items()),
    )


def in_torch(plane: Plane, x: np.ndarray, y: np.ndarray) -> Call:
    """The same 101 x 101 losses of a 2-16-16-1 tanh network in PyTorch, row by row, in float32."""
    import torch  # pyright: ignore[reportMissingImports]

    origin, directions, inputs, labels = (
        torch.tensor(each, dtype=torch.float32) for each in (plane.origin, plane.directions, x, y)
    )
    first, second = (torch.linspace(*ends, 101) for ends in plane.box)

    def loss(place: Any) -> Any:
        theta, h, at = origin + place @ directions, inputs, 0
        for layer, (fan_in, fan_out) in enumerate(((2, 16), (16, 16), (16, 1))):
            weights = theta[at : at + fan_in * fan_out].reshape(fan_in, fan_out)
            h = h @ weights + theta[at + fan_in * fan_out : at + fan_in * fan_out + fan_out]
            at += fan_in * fan_out + fan_out
            h = torch.tanh(h) if layer < 2 else h
        return (h[:, 0] - labels).square().mean()

    row_of = torch.func.vmap(loss)
    return lambda: [row_of(torch.stack([first, torch.full_like(first, row)], 1)) for row in second]


def time_of_a_map() -> None:
    """Print how long a map takes."""
    given = training(0)
    plane = plane_of(given, train(given), Cut())
    rivals: dict[str, Call] = {"ours": lambda: losses_on(given.shape, plane, given.unit, given.training_set)}
    torch = importlib.util.find_spec("torch")
    if torch:
        rivals["PyTorch"] = in_torch(plane, given.data.x, given.labels(given.data.y))
    print("101 x 101 losses, 2-16-16-1, 200 examples (aim: 150 ms)")
    taken = take_turns(rivals, 15)
    for name, each in taken.items():
        print(f"  {name}: best {1e3 * each.best:.0f} ms, median {1e3 * each.median:.0f} ms")
    if torch:
        print(f"  ratio of the medians: {taken['PyTorch'].median / taken['ours'].median:.1f}")
    else:
        print("  PyTorch is not installed here: no ratio.")


def held() -> None:
    """Print what the planes hold, and by what factor the map is wrong at the paths' ends."""
    print("\nShare of the paths' variance; factor between the map's loss and the true one at the ends: median, most")
    rows: dict[str, list[tuple[float, list[float]]]] = {kind: [] for kind in KINDS}
    for seed in SEEDS:
        given = training(seed)
        trained = train(given)
        for kind, row in rows.items():
            found = surface(given, trained, plane_of(given, trained, Cut(kind, 0, (3, 1))))
            row.append((found.variance, [path.wrong_by for path in found.paths if path.distances[-1] > 1e-9]))
    for kind, row in rows.items():
        shares = " ".join(f"{share:.3f}" for share, _ in row)
        factors = [factor for _, each in row for factor in each]
        print(f"  {kind:8} {shares}; {statistics.median(factors):8.1f} {max(factors):10.1f}")


def deep(depth: int, skips: bool, seed: int) -> tuple[float, float]:
    """The loss after training, and the mean number of local minima on two planes through the end."""
    shape = Shape(Architecture(2, depth, 32, 1, "batch", skips), "cross_entropy")
    given = Training(seed=seed, contenders=(NetworkContender(optimizer="adam", rate=0.003),))
    adam, constant = OPTIMIZERS["adam"], SCHEDULES["constant"]
    hyper, numbers = adam.hyper(*encode(adam.hyper, {})), constant.parameters(*encode(constant.parameters, {}))
    unit, examples = Unit(RELU, 1.0), given.training_set
    bits = batch_bits(BatchPlan(seed, len(examples.y), len(examples.y), CAPACITY))
    begin = start(shape.architecture, INITIALISATIONS["he"], seed)
    settings = Settings(0.003, 0.0, hyper, numbers, float("inf"))
    recorded = train_loop(shape, adam, constant, True, settings, begin, unit, examples, bits, 300, 3)
    end = np.asarray(recorded.thetas)[100]
    counts: list[int] = []
    for draw in range(2):
        directions = filter_normalised(shape.architecture, end, draw)
        plane = Plane(end, directions, Box((-1.0, 1.0), (-1.0, 1.0)))
        counts.append(minima(in_float64(shape, plane, unit, examples)))
    return float(np.asarray(recorded.losses)[299]), sum(counts) / 2


def in_float64(shape: Shape, plane: Plane, unit: Unit, examples: Examples) -> np.ndarray:
    """The losses on the grid; in float32, as on the map, rounding could make minima of its own."""
    first, second = (np.linspace(*ends, SIDE) for ends in plane.box)
    rows = [np.stack([first, np.full(SIDE, row)], axis=1) for row in second]
    return np.stack([losses_at(shape, plane, unit, examples, places) for places in rows])


def minima(losses: np.ndarray) -> int:
    """Places of the grid that are lower than all eight around them."""
    inner = losses[1:-1, 1:-1]
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    return int(np.all([inner < np.roll(losses, shift, (0, 1))[1:-1, 1:-1] for shift in shifts], axis=0).sum())


def rough() -> None:
    """Print the number of local minima with and without connections past a layer."""
    print("\nLocal minima on 51 x 51, mean of two planes, seeds 0 to 4 (in brackets: mean, and the losses at the ends)")
    for depth in (10, 20):
        for skips in (False, True):
            found = [deep(depth, skips, seed) for seed in SEEDS]
            counts = " ".join(f"{count:6.1f}" for _, count in found)
            losses = " ".join(f"{loss:.4f}" for loss, _ in found)
            title = "with connections past a layer" if skips else "plain"
            print(f"  depth {depth}, {title:30} {counts} ({statistics.mean(c for _, c in found):.1f}; {losses})")


if __name__ == "__main__":
    time_of_a_map()
    held()
    rough()
