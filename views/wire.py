"""Numbers on the wire: [u32 little-endian header length][JSON header][numbers ...].

The header is padded with spaces to a multiple of four bytes, and so is each array, so that a browser
can look at the numbers where they lie. It lists each array's name, type, shape and offset, counted in
bytes from the end of the header.
"""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

_AS_THEY_ARE = {np.dtype(np.uint8): "uint8", np.dtype(np.int8): "int8", np.dtype("<u2"): "uint16"}
_FLOAT32 = np.dtype("<f4")


def encode_message(header: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> bytes:
    """Header and arrays as one message.

    Args:
        header: anything JSON can say; `arrays` is added to it.
        arrays: by name; uint8, int8 and uint16 are sent as they are, all others as float32, where what is too
            large becomes infinite.

    Returns:
        The bytes.
    """
    listed, chunks, offset = [], [], 0
    with np.errstate(over="ignore"):
        for name, array in arrays.items():
            kind = _AS_THEY_ARE.get(array.dtype)
            numbers = (array if kind else array.astype(_FLOAT32)).tobytes()
            listed.append({"name": name, "type": kind or "float32", "shape": array.shape, "offset": offset})
            padding = -len(numbers) % 4
            chunks += [numbers, bytes(padding)]
            offset += len(numbers) + padding
    text = json.dumps({**header, "arrays": listed}, allow_nan=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    return b"".join([len(text).to_bytes(4, "little"), text, *chunks])
