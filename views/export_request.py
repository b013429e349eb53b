"""What to save: the experiment, how to show it, and the file's size. One request for all formats."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from experiments import Experiment
from experiments.sweep import TOLERANCE
from quantities import Range


class FileSettings(BaseModel):
    """What all files of pictures have.

    Args:
        theme: "light" or "dark", the screen's colours.
        width, height: pixels, from 480 by 360 to 1280 by 960; even, as video has one colour for four pixels.
        frames: of a film, at most 240. A race of fewer steps has one frame a step, each shown longer.
        frame_rate: frames per second; 100 must be a multiple of it, as GIF counts in 1/100 s.
        step: which step a picture shows; left out, the last one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    theme: Literal["light", "dark"] = "light"
    width: int = Field(default=640, ge=480, le=1280, multiple_of=2)
    height: int = Field(default=480, ge=360, le=960, multiple_of=2)
    frames: int = Field(default=120, ge=2, le=240)
    frame_rate: Literal[5, 10, 20, 25, 50] = 20
    step: int | None = None


class ExportRequest(FileSettings):
    """The settings of a race's file; each format takes what it needs.

    Args:
        experiment: the race.
        view: all paths on one map, or a map each.
        halt: whether a contender stays where a stopping rule fires, or runs on.
        surface: whether a web page has the 3-D view.
        tolerance: on a web page, how close to the lowest known loss counts as reached, in units of loss.
    """

    experiment: Experiment
    view: Literal["overlay", "sideBySide"] = "overlay"
    halt: bool = True
    surface: bool = False
    tolerance: float = Field(default=TOLERANCE, gt=0.0, allow_inf_nan=False)

    @model_validator(mode="after")
    def _step_of_the_race(self) -> Self:
        if self.step is not None:
            Range(0, self.experiment.steps, integer=True).encode("step", self.step)
        return self
