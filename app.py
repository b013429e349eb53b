"""The door: Streamlit's pages, the routes and workers beside them, and the warm-up."""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st

from experiments.warm_up import warm_up_first_race, warm_up_landscapes
from laboratories.noise.warm_up import warm_up as warm_up_noise
from laboratories.starting_points.warm_up import warm_up as warm_up_starting_points
from routes import MIDDLEWARE, routes
from routes.copies import WARM
from workers.pool import Pool, worker_count

WORKERS = Pool(worker_count())


def _answer_soon() -> None:
    """Let a page that is run keep the event loop waiting for 1 ms at a time, not for Python's 5 ms.

    An answer needs Python's lock more than once, which the threads of pages hold for this interval. Without that lock
    it means nothing.
    """
    sys.setswitchinterval(0.001)


def _freeze() -> None:
    """Take what is loaded out of the garbage collection, which Streamlit runs after every run of a page.

    JAX's modules and the first race alone made that 120 ms, the maps of all landscapes another 110 ms. So it is done
    before the first visitor and once more at the end.
    """
    gc.collect()
    gc.freeze()


# The landscapes first: they drop what the maps, and all before them, were computed with.
WARM_UP_BEHIND = (warm_up_landscapes, warm_up_noise, warm_up_starting_points)


async def _warm_up_behind() -> None:
    for part in (*WARM_UP_BEHIND, _freeze, WARM.set):
        await asyncio.to_thread(part)


@asynccontextmanager
async def warm_up(_: st.App) -> AsyncIterator[None]:
    """The first race is ready when the door opens, and workers soon after; all else follows behind."""
    _answer_soon()
    async with WORKERS:
        for part in (warm_up_first_race, _freeze):
            await asyncio.to_thread(part)
        behind = asyncio.create_task(_warm_up_behind())
        yield
        behind.cancel()


base = st.get_option("server.baseUrlPath")
app = st.App("pages/navigation.py", lifespan=warm_up, routes=routes(base, WORKERS), middleware=MIDDLEWARE)
