"""One contender alone: the shortest way from a few words to a trajectory."""

from collections.abc import Mapping

from experiments import Contender, Experiment, Trajectory, run
from landscapes import LANDSCAPES, Point
from quantities import Value


def follow(
    landscape: str,
    optimizer: str,
    rate: float,
    hyper: Mapping[str, Value] | None = None,
    *,
    start: Point | None = None,
    steps: int = 300,
    seed: int = 0,
    landscape_parameters: Mapping[str, Value] | None = None,
    schedule: str = "constant",
    schedule_parameters: Mapping[str, Value] | None = None,
    warmup: int = 0,
    noise: float = 0.0,
    batch: int | None = None,
) -> Trajectory:
    """Run it, and take what came of it."""
    contender = Contender(
        optimizer=optimizer,
        rate=rate,
        hyper=dict(hyper or {}),
        schedule=schedule,
        schedule_parameters=dict(schedule_parameters or {}),
        warmup=warmup,
        noise=noise,
        batch=batch,
    )
    experiment = Experiment(
        landscape=landscape,
        landscape_parameters=dict(landscape_parameters or {}),
        start=start or LANDSCAPES[landscape].start,
        steps=steps,
        seed=seed,
        contenders=(contender,),
    )
    return run(experiment)[0]
