"""The address that students open, and its QR code."""

from functools import lru_cache
from urllib.parse import urlsplit

import segno

_OWN = {"localhost", "127.0.0.1", "::1", "0.0.0.0"}


def class_address(page: str, base: str, code: str = "") -> str:
    """Where students join.

    Args:
        page: the address of the teacher's page.
        base: the path below which the app stands; empty where it has the host to itself.
        code: of the class; left out, the address of the page that asks for it.
    """
    parts = urlsplit(page)
    path = "/".join(part for part in (base.strip("/"), "class", code) if part)
    return f"{parts.scheme}://{parts.netloc}/{path}"


def only_here(page: str) -> bool:
    """Whether the teacher's page was opened by an address that other computers cannot use."""
    return urlsplit(page).hostname in _OWN


@lru_cache(64)
def qr_code(text: str) -> str:
    """The QR code as SVG: dark on light with its margin, as cameras want it, in both themes."""
    code = segno.make_qr(text, error="m")
    return code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
