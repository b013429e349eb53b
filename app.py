"""The door: Streamlit's pages, the routes that pictures and the player ask, and the warm-up."""

import asyncio
import gc
import gzip
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cache

import streamlit as st
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from experiments.refusals import sentences
from experiments.warm_up import warm_up_first_race, warm_up_landscapes, warm_up_noise
from landscapes import LANDSCAPES
from quantities import Choice, Kind, Refused, encode, quantities
from views import pictures
from views.contours import BatchOrder, batch_contours
from views.gif import GifOrder, build_gif
from views.ground import ground
from views.player import PLOTLY, WEB, address

FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}  # the address changes with the content


@cache
def _plotly() -> bytes:
    return gzip.compress(PLOTLY.read_bytes(), 6)


def plotly_script(request: Request) -> Response:
    """Plotly's script, small enough for a classroom's wireless network."""
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return FileResponse(PLOTLY, headers=FOREVER, media_type="text/javascript")
    return Response(
        _plotly(),
        headers={**FOREVER, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"},
        media_type="text/javascript",
    )


def _value(name: str, kind: Kind, given: Mapping[str, str]) -> float | str:
    if name not in given:
        raise ValueError(f"{name} is missing.")
    if isinstance(kind, Choice):
        return given[name]
    try:
        return float(given[name])
    except ValueError:
        raise ValueError(f"{name} is {given[name]!r}; it must be a number.") from None


def terrain_ground(request: Request) -> Response:
    """The terrain of a landscape, its parameters in the query; 422 with a sentence for what makes no sense."""
    landscape = LANDSCAPES.get(request.path_params["landscape"])
    if landscape is None:
        return PlainTextResponse(f"landscape must be one of {', '.join(LANDSCAPES)}.", 422)
    try:
        declared = quantities(landscape.parameters)
        given = {name: _value(name, quantity.kind, request.query_params) for name, quantity in declared.items()}
        numbers = landscape.parameters(*encode(landscape.parameters, given))
    except ValueError as error:
        return PlainTextResponse(str(error), 422)
    return Response(ground(landscape, numbers), headers=FOREVER, media_type="application/octet-stream")


def catalogue_picture(request: Request) -> Response:
    """A picture of the catalogue; 422 with a sentence for what there is no picture of."""
    try:
        drawn = pictures.picture(**request.path_params)
    except Refused as refused:
        return PlainTextResponse(str(refused), 422)
    return Response(drawn, headers=FOREVER, media_type="image/webp")


async def race_gif(request: Request) -> Response:
    """The race as a GIF, built at the click; 422 with a sentence for what makes no sense."""
    try:
        order = GifOrder.model_validate_json(await request.body())
    except ValidationError as error:
        return PlainTextResponse(" ".join(sentences(error).values()), 422)
    return Response(await run_in_threadpool(build_gif, order), media_type="image/gif")


async def race_batch(request: Request) -> Response:
    """The contour lines of the batch that a contender's step sees; 422 with a sentence for what makes no sense."""
    try:
        order = BatchOrder.model_validate_json(await request.body())
    except ValidationError as error:
        return PlainTextResponse(" ".join(sentences(error).values()), 422)
    return Response(await run_in_threadpool(batch_contours, order), media_type="application/octet-stream")


def _warm_up(part: Callable[[], None]) -> None:
    """Run a part of the warm-up; what it loaded stays, so garbage collection need not look at it.

    Streamlit collects after every run of a page, and JAX's modules alone made that 100 ms.
    """
    part()
    gc.collect()
    gc.freeze()


async def _warm_up_behind() -> None:
    for part in (warm_up_noise, warm_up_landscapes):
        await asyncio.to_thread(_warm_up, part)


@asynccontextmanager
async def warm_up(_: st.App) -> AsyncIterator[None]:
    """The first race is ready when the door opens; the other pages and landscapes follow behind."""
    await asyncio.to_thread(_warm_up, warm_up_first_race)
    behind = asyncio.create_task(_warm_up_behind())
    yield
    behind.cancel()


app = st.App(
    "pages/navigation.py",
    lifespan=warm_up,
    routes=[
        Route(f"/{address()}/plotly.min.js", plotly_script),
        Route(f"/{address()}/terrain/{{landscape}}", terrain_ground),
        Route(f"/{address()}/gif", race_gif, methods=["POST"]),
        Route(f"/{address()}/batch", race_batch, methods=["POST"]),
        Route(f"/{pictures.address()}/{{kind}}/{{slug}}/{{theme}}", catalogue_picture),
        Mount(f"/{address()}", StaticFiles(directory=WEB)),
    ],
)
