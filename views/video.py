"""A race as MP4 or WebM: FFmpeg's encoders, as they come with PyAV.

A film of few frames has a low frame rate, and so keeps its length without a frame being encoded twice.
Colours go by BT.709, and the file names it: players guess differently where the standard is left out.
The index stands in front of the frames: a slide or a web page shows the film, and jumps in it, before all of it is
there. FFmpeg knows the index last, so it reads the file again and moves the frames back to make room.
"""

from io import BytesIO
from typing import Any, NamedTuple

import av
from av.video.reformatter import ColorRange, Colorspace

from views.export_request import FileSettings
from views.film import Film


class Coding(NamedTuple):
    """A container, how it has its index in front, the encoder for it, and the encoder's options."""

    container: str
    index_in_front: dict[str, str]
    encoder: str
    options: dict[str, str]


# Constant quality: what stands still costs next to nothing.
MP4 = Coding("mp4", {"movflags": "+faststart"}, "libx264", {"crf": "20", "preset": "fast"})
WEBM = Coding(
    "webm",
    {"cues_to_front": "1"},
    "libvpx-vp9",
    {"crf": "24", "b": "0", "deadline": "realtime", "cpu-used": "6", "row-mt": "1"},
)
_BT709 = 1  # FFmpeg's number for it, as primaries and as transfer


def video(coding: Coding, film: Film, request: FileSettings) -> bytes:
    """The film in this coding; its comment says where it comes from."""
    file = BytesIO()

    def written(*_: Any) -> BytesIO:
        """What FFmpeg reads again: a copy, since it writes to the file at the same time."""
        return BytesIO(file.getvalue())

    with av.open(
        file, "w", format=coding.container, container_options=coding.index_in_front, io_open=written
    ) as container:
        container.metadata["comment"] = film.origin
        stream: Any = container.add_stream(coding.encoder, rate=1 / film.seconds, options=coding.options)
        stream.width, stream.height, stream.pix_fmt = request.width, request.height, "yuv420p"
        coder = stream.codec_context
        coder.colorspace, coder.color_range = Colorspace.ITU709, ColorRange.MPEG
        coder.color_primaries = coder.color_trc = _BT709
        for picture in film.pictures():
            frame = av.VideoFrame.from_image(picture)
            shown = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG)
            container.mux(stream.encode(shown))
        container.mux(stream.encode(None))
    return file.getvalue()
