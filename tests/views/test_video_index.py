"""Videos have their index in front: a player that has only the beginning of the file shows the film."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO

import av
import pytest
from av.error import FFmpegError

from experiments import Contender, Experiment
from views.export_formats import FORMATS
from views.export_request import ExportRequest

FRAMES = 30
SEGMENT, CUES, CLUSTER = 0x18538067, 0x1C53BB6B, 0x1F43B675  # Matroska's numbers for them


@cache
def _film(slug: str) -> bytes:
    experiment = Experiment(landscape="rosenbrock", contenders=(Contender(optimizer="adam", rate=0.01),))
    return FORMATS[slug].build(ExportRequest(experiment=experiment, frames=FRAMES))


def _boxes(file: bytes) -> Iterator[str]:
    """The names of an MP4's boxes in their order (ISO 14496-12): four bytes of size, four of name, the rest."""
    at = 0
    while at < len(file):
        size = int.from_bytes(file[at : at + 4])
        assert size >= 8
        yield file[at + 4 : at + 8].decode()
        at += size
    assert at == len(file)


def _number(file: bytes, at: int, marked: bool) -> tuple[int, int]:
    """A number of Matroska (RFC 8794), its leading zeros being its length, and where it ends."""
    length = 9 - file[at].bit_length()
    number = int.from_bytes(file[at : at + length])
    return (number if marked else number & ((1 << 7 * length) - 1)), at + length


def _elements(file: bytes) -> Iterator[int]:
    """The numbers of a WebM's elements in their order, those within its segment included."""
    at = 0
    while at < len(file):
        name, at = _number(file, at, True)
        size, at = _number(file, at, False)
        yield name
        at += 0 if name == SEGMENT else size
    assert at == len(file)


def test_an_mp4_has_its_index_before_its_frames() -> None:
    names = list(_boxes(_film("mp4")))
    assert names[0] == "ftyp"
    assert names.index("moov") < names.index("mdat")


def test_a_webm_has_its_index_before_its_frames() -> None:
    names = list(_elements(_film("webm")))
    assert names.index(CUES) < names.index(CLUSTER)


@pytest.mark.parametrize("slug", ["mp4", "webm"])
def test_the_first_part_of_a_file_is_the_beginning_of_the_film(slug: str) -> None:
    film = _film(slug)
    with av.open(BytesIO(film[: 9 * len(film) // 10]), "r") as container:  # most of it is the first frame, the map
        assert (container.duration or 0) / av.time_base == pytest.approx(FRAMES / 20, abs=0.06)
        shown = 0
        try:
            for _ in container.decode(video=0):
                shown += 1
        except FFmpegError:
            pass  # here it ends
    assert 1 < shown < FRAMES
