"""Questions and answers on a pipe: [u32 little-endian length][pickle]. Both ends are ours, so that pickle is safe."""

import pickle
from asyncio import StreamReader
from typing import Any, BinaryIO

READY = "ready"  # what a worker says first
_LENGTH = 4


def frame(message: object) -> bytes:
    """The message as it goes through a pipe."""
    content = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return len(content).to_bytes(_LENGTH, "little") + content


def read_frame(pipe: BinaryIO) -> Any:
    """The next message.

    Raises:
        EOFError: the other end is closed, perhaps in the middle of a message.
    """
    length = _exactly(pipe, _LENGTH)
    return pickle.loads(_exactly(pipe, int.from_bytes(length, "little")))


def _exactly(pipe: BinaryIO, count: int) -> bytes:
    content = pipe.read(count)
    if len(content) < count:
        raise EOFError
    return content


async def receive_frame(stream: StreamReader) -> Any:
    """The next message, without waiting in the event loop.

    Raises:
        asyncio.IncompleteReadError: an EOFError, as above.
    """
    length = await stream.readexactly(_LENGTH)
    return pickle.loads(await stream.readexactly(int.from_bytes(length, "little")))
