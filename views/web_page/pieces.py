"""What a page holds beside its text, in letters that mean nothing to HTML: deflated, and written in base64."""

import zlib
from base64 import b64encode


def packed(piece: bytes) -> str:
    """Any bytes."""
    return b64encode(zlib.compress(piece, 9)).decode()


def packed_message(message: bytes) -> str:
    """A message of `views.wire`, whose numbers are four bytes each or padded to that.

    Neighbouring numbers are alike in their first bytes. So all first bytes come first, then all second ones, and so on,
    and deflate takes a fifth less (`views/web/core/byte_planes.js` puts them together again).
    """
    start = 4 + int.from_bytes(message[:4], "little")
    return packed(message[:start] + b"".join(message[start + plane :: 4] for plane in range(4)))
