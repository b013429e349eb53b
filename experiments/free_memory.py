"""Memory that is free, but that the C library keeps."""

import ctypes
from contextlib import suppress


def give_memory_back() -> None:
    """What glibc keeps of freed memory goes back to the system; other C libraries do so by themselves.

    A compiler frees tens of megabytes at once. This takes some 10 ms.
    """
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
