"""The door: Streamlit's pages, the routes beside them, and the warm-up."""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import streamlit as st

from experiments.warm_up import warm_up_first_race, warm_up_landscapes
from laboratories.noise.warm_up import warm_up as warm_up_noise
from laboratories.starting_points.warm_up import warm_up as warm_up_starting_points
from routes import ROUTES
from routes.no_delay import send_at_once


def _warm_up(part: Callable[[], None]) -> None:
    """Run a part of the warm-up; what it loaded stays, so garbage collection need not look at it.

    Streamlit collects after every run of a page, and JAX's modules alone made that 100 ms.
    """
    part()
    gc.collect()
    gc.freeze()


async def _warm_up_behind() -> None:
    # The landscapes first: they drop what the maps, and all before them, were computed with.
    for part in (warm_up_landscapes, warm_up_noise, warm_up_starting_points):
        await asyncio.to_thread(_warm_up, part)


@asynccontextmanager
async def warm_up(_: st.App) -> AsyncIterator[None]:
    """The first race is ready when the door opens; the other pages and landscapes follow behind."""
    send_at_once()
    sys.setswitchinterval(0.001)  # a page that is run must not keep an answer of the API waiting for 5 ms each time
    await asyncio.to_thread(_warm_up, warm_up_first_race)
    behind = asyncio.create_task(_warm_up_behind())
    yield
    behind.cancel()


app = st.App("pages/navigation.py", lifespan=warm_up, routes=ROUTES)
