"""How wide words are on a drawn picture, and how they are made to fit: over several lines, and only then shortened."""

import re
from functools import cache

from matplotlib.font_manager import findfont
from PIL import ImageFont

DPI = 100
_ENDING = 5  # letters that stay at the end of a shortened name: names that are alike differ there


@cache
def font(points: float, dpi: float = DPI) -> ImageFont.FreeTypeFont:
    """Matplotlib's own font, as Pillow writes it."""
    return ImageFont.truetype(findfont("DejaVu Sans"), points * dpi / 72)


def width(text: str, points: float) -> float:
    """How wide the text is, in pixels."""
    return font(points).getlength(text)


def lines(text: str, room: float, points: float) -> list[str]:
    """The text over as few lines as fit the room, in pixels; it is broken after blanks and hyphens."""
    found = [""]
    for part in re.findall(r"[^\s-]+-?\s*|-\s*", text):
        if found[-1] and width(f"{found[-1]}{part}".rstrip(), points) > room:
            found.append("")
        found[-1] += part
    return [shortened(line.rstrip(), room, points) for line in found]


def shortened(text: str, room: float, points: float) -> str:
    """The text as it is if it fits, or without a part of its middle."""
    if width(text, points) <= room:
        return text
    kept = len(text) - _ENDING
    while kept > 1 and width(f"{text[:kept].rstrip()}…{text[-_ENDING:]}", points) > room:
        kept -= 1
    return f"{text[:kept].rstrip()}…{text[-_ENDING:]}"
