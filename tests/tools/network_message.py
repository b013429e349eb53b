"""A made-up training as the browser receives it: what the pictures of the Network page show without any network."""

import zlib
from typing import Any

import numpy as np

from views import player_words
from views.network.colours import network_themes
from views.network.export_formats import formats_as_json
from views.network.message import changes
from views.network.words import OF_NETWORK
from views.wire import encode_message

NAMES = ("Gradient descent", "Momentum", "RMSProp", "Adam", "Nesterov", "AdaGrad")
PLACES = (0, 1, 2, 3, 4, 5)
SIDE, BOX = 48, (-2.4, 2.4, -2.4, 2.4)
STEPS = 500


def made_up_training(
    task: str = "classes",
    contenders: int = 6,
    diverged_at: int | None = None,
    shapes: tuple[tuple[int, int], ...] = ((2, 16), (16, 16), (16, 1)),
    frames: int = 126,
) -> bytes:
    """A message of as many contenders, of which the last one may diverge at a step."""
    steps = np.linspace(0, STEPS, frames).round().astype(int)
    header, arrays = _header(task, contenders, diverged_at, shapes, steps), _examples(task)
    arrays |= _outputs(task, contenders, steps) | _numbers(contenders, shapes, steps)
    if diverged_at is not None:
        _break(arrays, header, contenders - 1, diverged_at, steps)
    coded = {name: changes(arrays[name]) for name in ("regions", "weights") if name in arrays}
    return zlib.compress(encode_message(header, arrays | coded), 1)


def _header(
    task: str, contenders: int, diverged_at: int | None, shapes: tuple[tuple[int, int], ...], steps: np.ndarray
) -> dict[str, Any]:
    last = contenders - 1
    return {
        "task": task,
        "title": "Spiral",
        "steps": STEPS,
        "frames": steps.tolist(),
        "themes": network_themes(PLACES[:contenders]),
        "words": player_words.WORDS | OF_NETWORK,
        "contenders": [
            {"name": NAMES[i], "rate": 0.1, "look": PLACES[i], "divergedAt": diverged_at if i == last else None}
            for i in range(contenders)
        ],
        "box": BOX,
        "grid": SIDE,
        "layers": [{"name": f"W{i + 1}", "shape": shape} for i, shape in enumerate(shapes)],
        "hidden": len(shapes) - 1,
        "formats": formats_as_json(),
        "address": "network=spiral",
        "weightFrames": list(range(0, len(steps), 4)),
    }


def _spiral(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    labels = np.arange(count) % 2
    along = np.sqrt((np.arange(count) // 2 + 0.5) / (count / 2)) * 0.95 + 0.05
    angle = along * 2.5 * np.pi + np.pi * labels
    points = 2 * np.stack([along * np.cos(angle), along * np.sin(angle)], axis=1)
    return points + 0.05 * random.normal(size=(count, 2)), labels


def _examples(task: str) -> dict[str, np.ndarray]:
    arrays: dict[str, np.ndarray] = {}
    for name, count, seed in (("", 200, 0), ("test", 100, 1)):
        points, labels = _spiral(count, seed)
        if task == "fit":
            points = np.stack([np.linspace(-2.2, 2.2, count), np.sin(3 * np.linspace(-2.2, 2.2, count))], axis=1)
            points[:, 1] += 0.1 * np.random.default_rng(seed).normal(size=count)
        arrays[f"{name}Points" if name else "points"] = points
        arrays[f"{name}Labels" if name else "labels"] = labels.astype(np.uint8)
    return arrays


def _outputs(task: str, contenders: int, steps: np.ndarray) -> dict[str, np.ndarray]:
    """Outputs that come nearer to the truth, for each contender at a pace of its own."""
    share = np.stack([1 - np.exp(-steps / (60 * (1 + i))) for i in range(contenders)])
    if task == "fit":
        x = np.linspace(BOX[0], BOX[1], 160)
        return {"fitX": x, "fits": share[..., None] * np.sin(3 * x) + (1 - share[..., None]) * 0.3 * x}
    axis = np.linspace(BOX[0], BOX[1], SIDE)
    x, y = np.meshgrid(axis, axis)
    truth = -np.sin(np.arctan2(y, x) - np.hypot(x, y) / 2 * 2.5 * np.pi + np.pi / 2)
    logits = (
        6 * share[..., None, None] * (share[..., None, None] * truth + (1 - share[..., None, None]) * (x + 0.5 * y))
    )
    return {"regions": np.round(1 + 254 / (1 + np.exp(-logits))).astype(np.uint8)}


def _numbers(contenders: int, shapes: tuple[tuple[int, int], ...], steps: np.ndarray) -> dict[str, np.ndarray]:
    pace = 1 + np.arange(contenders)[:, None]
    layers, count = len(shapes), sum(one * other for one, other in shapes)
    train = 0.7 * np.exp(-steps / (90 * pace)) + 0.002
    noise = np.exp(0.02 * np.random.default_rng(2).normal(size=(contenders, STEPS + 1)))
    own = (0.7 * np.exp(-np.arange(STEPS + 1) / (90 * pace)) + 0.002) * noise
    power = -2.0 * pace[..., None] * (layers - np.arange(layers)) / layers + 1 - steps[:, None] / STEPS
    shares = np.clip((steps[:, None] / STEPS) * np.linspace(0.1, 0.9, max(layers - 1, 1))[: layers - 1], 0, 1)
    weights = np.random.default_rng(3).normal(size=(contenders, 1, count)) * (1 + steps[::4, None] / STEPS)
    return {
        "test": train * 1.3 + 0.02,
        "losses": own,
        "norms": 10.0**power,
        "dead": np.broadcast_to(shares, (contenders, *shares.shape)).copy(),
        "saturated": np.broadcast_to(shares[::-1], (contenders, *shares.shape)).copy(),
        "weights": np.clip(np.round(30 * weights), -127, 127).astype(np.int8),
        "weightScale": np.full((contenders, layers), 4.2),
    }


def _break(arrays: dict[str, np.ndarray], header: dict[str, Any], contender: int, at: int, steps: np.ndarray) -> None:
    """Nothing is finite from a step on; one layer's gradient was exactly zero before."""
    after = steps >= at
    arrays["norms"][contender, ~after, 0] = 0.0
    for name in ("test", "norms", "dead", "saturated"):
        arrays[name][contender, after] = np.nan
    arrays["losses"][contender, at:] = np.inf
    if header["task"] == "fit":
        arrays["fits"][contender, after] = np.nan
    else:
        arrays["regions"][contender, after] = 0
