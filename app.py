"""The door: Streamlit's pages, the routes and workers beside them, and the warm-up."""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from experiments.free_memory import give_memory_back
from experiments.warm_up import warm_up_first_race, warm_up_landscapes
from laboratories.many_networks.warm_up import warm_up as warm_up_many_networks
from laboratories.network.warm_up import warm_up as warm_up_network
from laboratories.noise.warm_up import warm_up as warm_up_noise
from laboratories.starting_points.warm_up import warm_up as warm_up_starting_points
from lessons.warm_up import warm_up as warm_up_lessons
from pages.first_pictures import DRAWN_BY_PLOTLY
from routes import compressed_files, routes
from routes.compressed import CompressedFiles
from routes.copies import WARM, NameOfCopy
from workers.pool import Pool, worker_count

try:
    WORKERS = Pool(worker_count())
except ValueError as refused:
    sys.exit(str(refused))
_BETWEEN_COLLECTIONS = 5.0  # seconds


def _freeze() -> None:
    """Take what is loaded out of the garbage collection.

    JAX's modules and the first race alone make it 120 ms, the maps of all landscapes another 110 ms. So it is done
    before the first visitor and once more at the end.
    """
    gc.collect()
    gc.freeze()


async def _collect_garbage() -> None:
    """Now and then, and not after each run of a page as Streamlit would: with a class it takes 25 ms.

    What glibc keeps of freed memory in each of the threads that have run pages goes back to the system.
    """
    while True:
        await asyncio.sleep(_BETWEEN_COLLECTIONS)
        gc.collect()
        await asyncio.to_thread(give_memory_back)


# The landscapes first: they drop what the maps, and all before them, were computed with.
WARM_UP_BEHIND = (warm_up_landscapes, warm_up_lessons, warm_up_noise, warm_up_starting_points)
WARM_UP_BEHIND += (warm_up_network, warm_up_many_networks)


async def _warm_up_behind() -> None:
    # Streamlit loads pandas when it first shows a component: 0.3 s for the first visitor, who need not wait for that.
    for part in (partial(import_module, "pandas"), *WARM_UP_BEHIND, _freeze, WARM.set):
        await asyncio.to_thread(part)


@asynccontextmanager
async def warm_up(_: st.App) -> AsyncIterator[None]:
    """The first race is ready when the door opens, and workers soon after; all else follows behind."""
    # A page that is run keeps the event loop waiting for 1 ms at a time, not for Python's 5 ms: for each question and
    # each answer the loop needs Python's lock, which the threads of pages hold for this interval.
    sys.setswitchinterval(0.001)
    async with WORKERS:
        for part in (warm_up_first_race, _freeze):
            await asyncio.to_thread(part)
        behind = [asyncio.create_task(_warm_up_behind()), asyncio.create_task(_collect_garbage())]
        yield
        for task in behind:
            task.cancel()


_base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
_files = Path(st.__file__).parent / "static"
app = st.App(
    "pages/navigation.py",
    lifespan=warm_up,
    routes=routes(_base, WORKERS, _files, DRAWN_BY_PLOTLY),
    middleware=[Middleware(NameOfCopy), Middleware(CompressedFiles, compressed_files(_base, _files))],
)
