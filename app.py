"""The door: Streamlit's pages, the routes beside them, and the warm-up."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from experiments.warm_up import warm_up_first_race, warm_up_landscapes
from laboratories.noise.warm_up import warm_up as warm_up_noise
from laboratories.starting_points.warm_up import warm_up as warm_up_starting_points
from pages.doors import DOORS
from routes import compressed_files, routes
from routes.api import answer_soon
from routes.compressed import CompressedFiles


def _freeze() -> None:
    """Take what is loaded out of the garbage collection, which Streamlit runs after every run of a page.

    JAX's modules and the first race alone made that 120 ms, the maps of all landscapes another 110 ms. So it is done
    before the first visitor and once more at the end.
    """
    gc.collect()
    gc.freeze()


async def _warm_up_behind() -> None:
    # The landscapes first: they drop what the maps, and all before them, were computed with.
    for part in (warm_up_landscapes, warm_up_noise, warm_up_starting_points, _freeze):
        await asyncio.to_thread(part)


@asynccontextmanager
async def warm_up(_: st.App) -> AsyncIterator[None]:
    """The first race is ready when the door opens; the other pages and landscapes follow behind."""
    answer_soon()
    for part in (warm_up_first_race, _freeze):
        await asyncio.to_thread(part)
    behind = asyncio.create_task(_warm_up_behind())
    yield
    behind.cancel()


_base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
_files = Path(st.__file__).parent / "static"
app = st.App(
    "pages/navigation.py",
    lifespan=warm_up,
    routes=routes(_base, _files, DOORS),
    middleware=[Middleware(CompressedFiles, compressed_files(_base, _files))],
)
