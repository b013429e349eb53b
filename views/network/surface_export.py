"""The loss surface as a file: what to save of it, and the formats in which it can be taken home."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, Literal, NamedTuple, Self

from pydantic import field_validator, model_validator

from networks.experiment import Training
from networks.parse import parse
from networks.planes.cut_text import read_cut
from networks.planes.kept import kept_surface
from networks.planes.kinds import Cut, Held
from networks.planes.surface import Surface
from networks.training import Trained, train
from quantities import Accepted, Refused
from views.film import Track
from views.network.export_request import TrainingExport
from views.network.surface_picture import surface_as


class SurfaceExport(TrainingExport):
    """The settings of a surface's picture.

    Args:
        plane: which one, as `networks.planes.cut_text` writes it.
        laid: of a held plane the training that it was laid through, as an address; else empty.
    """

    plane: str
    laid: str = ""

    @field_validator("laid")
    @classmethod
    def _is_empty_or_a_training(cls, given: str) -> str:
        return cls._is_a_training(given) if given else given

    @model_validator(mode="after")
    def _plane_of_such_networks(self) -> Self:
        cut = read_cut("plane", self.plane, len(self.through.contenders))
        if not Held(self.through, cut).suits(self.training):
            raise Refused("laid", self.laid, Accepted("same_network"))
        return self

    @cached_property
    def through(self) -> Training:
        """The training that the plane is laid through."""
        return parse(self.laid) if self.laid else self.training

    @property
    def cut(self) -> Cut:
        """Which plane."""
        return read_cut("plane", self.plane, len(self.through.contenders))


class SurfaceFormat(NamedTuple):
    """A kind of file, as `views.network.export_formats.TrainingFormat` is of a training."""

    kind: Literal["picture"]
    suffix: str
    media_type: str
    write: Callable[[Training, tuple[Trained, ...], Surface, SurfaceExport], bytes]

    def build(self, request: SurfaceExport, _track: Track = iter) -> bytes:
        """Train, cut, and draw; a picture is one frame, so there is no progress to tell."""
        training = request.training
        found = kept_surface(training, request.through, request.cut)
        return self.write(training, train(training), found, request)


SURFACE_FORMATS: dict[str, SurfaceFormat] = {
    "png": SurfaceFormat("picture", "png", "image/png", partial(surface_as, "png")),
    "svg": SurfaceFormat("picture", "svg", "image/svg+xml", partial(surface_as, "svg")),
}


def formats_as_json() -> dict[str, dict[str, Any]]:
    """What the browser has to know of each format."""
    return {
        slug: {"kind": one.kind, "suffix": one.suffix, "type": one.media_type} for slug, one in SURFACE_FORMATS.items()
    }
