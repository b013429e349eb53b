"""The wire format, read back."""

import json

import numpy as np


def unpack(message: bytes) -> tuple[dict, dict[str, np.ndarray]]:
    """As views/player/web/wire.js reads it."""
    length = int.from_bytes(message[:4], "little")
    header = json.loads(message[4 : 4 + length])
    numbers = message[4 + length :]
    arrays = {}
    for entry in header["arrays"]:
        count = int(np.prod(entry["shape"], dtype=int))
        kind = {"float32": "<f4", "uint8": "u1", "int8": "i1", "uint16": "<u2"}[entry["type"]]
        arrays[entry["name"]] = np.frombuffer(numbers, kind, count, entry["offset"]).reshape(entry["shape"])
    return header, arrays
