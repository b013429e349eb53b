"""What a person has set on the Noise page, kept for the session, and the experiments it means."""

from dataclasses import dataclass

from experiments import Experiment
from interface.noise_record import NoiseRecord
from interface.record import session_record

SLOWER, LARGER = 4, 4  # a quarter of the rate, four times the batch


@dataclass
class NoisePageRecord(NoiseRecord):
    """Which part of the page is shown; and the choice on its map of escapes."""

    part: str = "ball"
    escape_rate: float = 1.0
    escape_batch: int = 3


def record() -> NoisePageRecord:
    """The session's record, made on the first visit."""
    return session_record("noise", NoisePageRecord)


def choices(noise: NoiseRecord) -> Experiment:
    """The rate and the batch size that are set, and beside them a lower rate, a larger batch, and both."""
    largest = noise.batches()[-1]
    sizes = dict.fromkeys((noise.batch, min(LARGER * noise.batch, largest)))
    contenders = [noise.contender(rate, b) for rate in (noise.rate, noise.rate / SLOWER) for b in sizes]
    return noise.experiment(contenders, noise.seed)


def one(noise: NoiseRecord) -> Experiment:
    """The same without what is set by rate and batch size, for a map over both."""
    return noise.experiment([noise.contender(noise.default_rate(), 1)], noise.seed)
