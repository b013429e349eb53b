"""Thumbnails: a curve as a small picture in a line of text."""

import numpy as np

_WIDTH, _HEIGHT, _EDGE = 240, 56, 3


def thumbnail(values: np.ndarray) -> str:
    """A curve from zero to its highest value, as an SVG image in a data address.

    Args:
        values: (points,), finite and not negative.
    """
    across = np.linspace(_EDGE, _WIDTH - _EDGE, len(values))
    up = _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * values / max(float(values.max()), 1e-300)
    points = "%20".join(f"{x:.1f},{y:.1f}" for x, y in zip(across, up, strict=True))
    return (
        f"data:image/svg+xml,%3Csvg%20xmlns=%27http://www.w3.org/2000/svg%27%20width=%27{_WIDTH}%27%20"
        f"height=%27{_HEIGHT}%27%3E%3Cpolyline%20points=%27{points}%27%20fill=%27none%27%20"
        f"stroke=%27%23808A96%27%20stroke-width=%272%27/%3E%3C/svg%3E"
    )
