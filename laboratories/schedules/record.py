"""What a person has set on the Schedules page, kept for the session, and the experiments it means."""

from dataclasses import dataclass, field

from experiments import Contender, Experiment
from experiments.schedule_periods import as_it_comes, written_out
from experiments.sweep import last_first_seed
from interface.noise_record import NoiseRecord
from interface.record import session_record
from optimizers import SCHEDULES
from quantities import Value

YARDSTICK = "constant"  # always there, always first: the others are compared with it
FIRST = (YARDSTICK, "step_decay", "cosine", "inverse_sqrt", "one_cycle", "on_plateau")
STEPS = 500


@dataclass
class SchedulesRecord(NoiseRecord):
    """The runs with noise, and the schedules that are compared on them.

    chosen: the slugs of the schedules, in the order of their colours.
    numbers: the parameters of each schedule; a period of None lasts as long as the runs.
    pick, run: the schedule and the run that are picked in the pictures.
    """

    steps: int = STEPS
    warmup: int = 0
    chosen: list[str] = field(default_factory=lambda: list(FIRST))
    numbers: dict[str, dict[str, Value | None]] = field(
        default_factory=lambda: {slug: as_it_comes(slug) for slug in SCHEDULES}
    )
    pick: str = "cosine"
    run: str = "median"

    def keep_together(self) -> None:
        """Put right what depends on each other: the picked schedule is a chosen one, the last seed is a seed, too."""
        self.seed = min(self.seed, last_first_seed(self.seeds))
        if self.pick not in self.chosen:
            self.pick = YARDSTICK

    def choose_all(self) -> None:
        """All schedules; those that are there keep their place, and so their colour."""
        self.chosen += [slug for slug in SCHEDULES if slug not in self.chosen]


def record() -> SchedulesRecord:
    """The session's record, made on the first visit."""
    return session_record("schedules", SchedulesRecord)


def race(schedules: SchedulesRecord) -> Experiment:
    """All chosen schedules with the same rate, noise and warm-up."""
    return _race(schedules, schedules.chosen, schedules.seed)


def pair(schedules: SchedulesRecord, seed: int) -> Experiment:
    """The picked schedule beside the constant rate, with this seed."""
    return _race(schedules, list(dict.fromkeys((YARDSTICK, schedules.pick))), seed)


def _race(schedules: SchedulesRecord, slugs: list[str], seed: int) -> Experiment:
    given = schedules.contender(schedules.rate, schedules.batch).model_dump() | {"warmup": schedules.warmup}
    named = [
        {
            "schedule": slug,
            "schedule_parameters": written_out(slug, schedules.numbers[slug], schedules.steps),
            "label": SCHEDULES[slug].title,
        }
        for slug in slugs
    ]
    contenders = [Contender.model_validate(given | schedule) for schedule in named]
    return schedules.experiment(contenders, seed)
