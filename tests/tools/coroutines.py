"""Coroutines in tests: each has an event loop of its own."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Found = TypeVar("Found")


def finish(coroutine: Coroutine[Any, Any, Found]) -> Found:
    """What the coroutine returns. It has a thread to itself: where browser tests ran before, this one has a loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
