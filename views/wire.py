"""Numbers on the wire: [u32 little-endian header length][JSON header][numbers ...].

The header is padded with spaces to a multiple of four bytes, and so is each array, so that a browser
can look at the numbers where they lie. It lists each array's name, type, shape and offset, counted in
bytes from the end of the header.
"""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

_AS_THEY_ARE = ("uint8", "uint16")


def encode_message(header: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> bytes:
    """Header and arrays as one message.

    Args:
        header: anything JSON can say; `arrays` is added to it.
        arrays: by name; uint8 and uint16 are sent as they are, all others as float32, where what is too
            large becomes infinite.

    Returns:
        The bytes.
    """
    listed, chunks, offset = [], [], 0
    with np.errstate(over="ignore"):
        for name, array in arrays.items():
            kind = array.dtype.name if array.dtype.name in _AS_THEY_ARE else "float32"
            numbers = np.ascontiguousarray(array, dtype=np.dtype(kind).newbyteorder("<")).tobytes()
            chunks.append(numbers + bytes(-len(numbers) % 4))
            listed.append({"name": name, "type": kind, "shape": array.shape, "offset": offset})
            offset += len(chunks[-1])
    text = json.dumps({**header, "arrays": listed}, allow_nan=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    return b"".join([len(text).to_bytes(4, "little"), text, *chunks])
