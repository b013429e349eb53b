"""What to save of a training, how to show it, and the file's size. One request for all formats."""

from functools import cached_property

from pydantic import field_validator, model_validator

from experiments.refusals import NotAnExperiment
from networks.experiment import Training
from networks.parse import parse
from quantities import Range, Refused
from views.export_request import FileSettings


class TrainingExport(FileSettings):
    """The settings of a training's file; each format takes what it needs.

    Args:
        address: the training, as `networks.address` writes it.
    """

    address: str

    @field_validator("address")
    @classmethod
    def _is_a_training(cls, given: str) -> str:
        try:
            parse(given)
        except NotAnExperiment as error:
            first = next(iter(error.refusals.values()))
            raise Refused(*first) from None
        return given

    @model_validator(mode="after")
    def _step_of_the_training(self) -> "TrainingExport":
        if self.step is not None:
            Range(0, self.training.steps, integer=True).encode("step", self.step)
        return self

    @cached_property
    def training(self) -> Training:
        """What the address says."""
        return parse(self.address)
