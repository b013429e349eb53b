"""A training as the browser shows it, as one message."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from experiments.names import names
from networks.address import address
from networks.experiment import Training
from networks.training import ALONG, GRID, Trained, frame_steps, places
from views import player_words
from views.network import words
from views.network.colours import network_places, network_themes
from views.network.export_formats import formats_as_json
from views.network.region import region
from views.wire import encode_message

MOST_WEIGHTS = 1 << 20  # of all contenders and frames together; of larger networks fewer frames have their weights


def training_message(training: Training, trained: tuple[Trained, ...]) -> bytes:
    """What `training_header` and `training_arrays` have of it, as `views.wire` writes it."""
    return encode_message(training_header(training, trained), training_arrays(training, trained))


def weight_frames(training: Training) -> np.ndarray:
    """The frames whose weights are sent: the first, the last, and as many evenly between as there is room for."""
    frames = len(frame_steps(training.steps))
    each = training.shape.architecture.size * len(training.contenders)
    count = int(np.clip(MOST_WEIGHTS // each, 2, frames))
    return np.unique(np.linspace(0, frames - 1, count).round().astype(int))


def training_header(training: Training, trained: tuple[Trained, ...]) -> dict[str, Any]:
    """What is no array: names, looks, the box, the layers and all words."""
    architecture = training.shape.architecture
    return {
        "task": "classes" if training.data.classes else "fit",
        "title": architecture.title,
        "address": address(training),
        "steps": training.steps,
        "examples": training.examples,
        "batch": training.batch,
        "frames": trained[0].steps.tolist(),
        "box": training.data.box,
        "grid": GRID,
        "layers": [
            {"name": f"W{part.layer + 1}", "shape": part.shape} for part in architecture.parts if part.name == "W"
        ],
        "hidden": architecture.hidden,
        "weightFrames": weight_frames(training).tolist(),
        "contenders": [
            {"name": name, "optimizer": contender.optimizer, "rate": contender.rate, "divergedAt": run.diverged_at}
            for name, contender, run in zip(names(training), training.contenders, trained, strict=True)
        ],
        "themes": network_themes(network_places([contender.optimizer for contender in training.contenders])),
        "formats": formats_as_json(),
        "words": player_words.WORDS | words.OF_NETWORK,
    }


def training_arrays(training: Training, trained: tuple[Trained, ...]) -> dict[str, np.ndarray]:
    """The examples, and of all contenders what came of them.

    Returns:
        points, testPoints: (examples, 2), float32; of a fit x and y. labels, testLabels: classes, uint8.
        regions: (contenders, frames, GRID, GRID), uint8: 0 not finite, else 1 + 254 times the probability of class one.
        fitX: (ALONG,), fits: (contenders, frames, ALONG), float32; of a fit in place of regions.
        test: (contenders, frames), losses: of the training set, (contenders, steps + 1), float32.
        norms: (contenders, frames, layers); dead, saturated: (contenders, frames, hidden), float32.
        weights: (contenders, weight frames, weights), int8, 127 being weightScale, (contenders, layers), float32.
    """
    data = training.data
    looked = [run.looked for run in trained]
    arrays = {
        "points": _points(data.x, data.y),
        "testPoints": _points(data.test_x, data.test_y),
        "labels": data.y.astype(np.uint8) if data.classes else np.zeros(0, np.uint8),
        "testLabels": data.test_y.astype(np.uint8) if data.classes else np.zeros(0, np.uint8),
        "test": _float32([one.test for one in looked]),
        "losses": _float32([run.losses for run in trained]),
        "norms": _float32([one.norms for one in looked]),
        "dead": _float32([one.dead for one in looked]),
        "saturated": _float32([one.saturated for one in looked]),
    }
    if data.classes:
        arrays["regions"] = changes(np.stack([region(training, np.asarray(one.answers)) for one in looked]))
    else:
        arrays["fitX"] = places(training)[:, 0].astype(np.float32)
        arrays["fits"] = _float32([one.answers[:, :ALONG, 0] for one in looked])
    return arrays | _weights(training, trained)


def _points(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (x if x.shape[1] == 2 else np.c_[x, y]).astype(np.float32)


def _float32(arrays: Sequence[object]) -> np.ndarray:
    with np.errstate(over="ignore"):  # what is too large is infinite
        return np.stack([np.asarray(array) for array in arrays]).astype(np.float32)


def changes(frames: np.ndarray) -> np.ndarray:
    """Of each frame but the first what it adds to the one before, modulo 256: half as many bytes when deflated.

    Args:
        frames: (contenders, frames, ...), of one byte each.
    """
    return np.concatenate([frames[:, :1], np.diff(frames, axis=1)], axis=1)


def _weights(training: Training, trained: tuple[Trained, ...]) -> dict[str, np.ndarray]:
    kept, at, columns = weight_frames(training), 0, []
    for part in training.shape.architecture.parts:
        if part.name == "W":
            columns.append(slice(at, at + part.size))
        at += part.size
    coded, scales = [], []
    for run in trained:
        layers = [np.where(np.isfinite(run.thetas), run.thetas, 0.0)[kept, column] for column in columns]
        largest = [float(np.abs(layer).max()) or 1.0 for layer in layers]
        scales.append(largest)
        each = [np.round(127 * layer / most) for layer, most in zip(layers, largest, strict=True)]
        coded.append(np.concatenate(each, axis=1).astype(np.int8))
    return {"weights": changes(np.stack(coded)), "weightScale": _float32(scales)}
