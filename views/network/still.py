"""A training at one step, as PNG or SVG: the scene of the films, standing still."""

import re
from io import BytesIO
from typing import Any

import numpy as np
from PIL.PngImagePlugin import PngInfo

from experiments.citation import citation
from networks.address import address
from networks.experiment import Training
from networks.training import Trained
from views.lettering import DPI
from views.maps import DRAWING
from views.network.export_request import TrainingExport
from views.network.scene import NetworkScene


def training_as_png(training: Training, trained: tuple[Trained, ...], request: TrainingExport) -> bytes:
    """The pictures at the request's step in pixels; the training is in `Comment`, the citation in `Software`."""
    with DRAWING:
        (picture,) = NetworkScene(training, trained, request).pictures([_step(training, request)])
    metadata, file = PngInfo(), BytesIO()
    metadata.add_text("Comment", address(training))
    metadata.add_text("Software", citation())
    picture.save(file, format="PNG", optimize=True, pnginfo=metadata, dpi=(DPI, DPI))
    return file.getvalue()


def training_as_svg(training: Training, trained: tuple[Trained, ...], request: TrainingExport) -> bytes:
    """The same as vectors, but for the colours of regions; the training and the citation are in its metadata."""
    metadata: Any = {"Description": address(training), "Creator": citation(), "Date": None}
    file, step = BytesIO(), _step(training, request)
    with DRAWING:
        scene = NetworkScene(training, trained, request)
        scene.figure.set_facecolor(scene.theme.background)
        for i, axes in enumerate(scene.axes):
            if training.data.classes:
                left, right, bottom, top = training.data.box
                region = np.asarray(scene.region_picture(i, step, scene.cells[i]))
                axes.imshow(region, extent=(left, right, bottom, top), aspect="auto", zorder=0)
            else:
                curve = scene.curve(axes, i)
                curve.set_animated(False)
                curve.set_ydata(scene.fit(i, step))
        for x, y, text, points, side in scene.words(step):
            place = (x / request.width, y / request.height)
            scene.figure.text(*place, text, ha=side, fontsize=points, color=scene.theme.text, parse_math=False)
        scene.figure.savefig(file, format="svg", metadata=metadata, facecolor=scene.theme.background)
    # Matplotlib counts in points: a screen's pixels are what was ordered.
    size = f'width="{request.width}" height="{request.height}"'
    return re.sub(r'width="[\d.]+pt" height="[\d.]+pt"', size, file.getvalue().decode(), count=1).encode()


def _step(training: Training, request: TrainingExport) -> int:
    return training.steps if request.step is None else request.step
