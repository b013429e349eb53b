"""What the player asks for: its modules, Plotly, the terrain of a map, the contours of a mini-batch."""

from collections.abc import Callable, Mapping
from functools import cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from experiments.refusals import NotAnExperiment
from landscapes import LANDSCAPES
from quantities import Accepted, Choice, Kind, Refused, encode, quantities
from routes.answers import FOREVER, parse_request
from routes.compressed import COMPRESSED, compressed, takes_compressed
from views.component import bundled
from views.contours import BatchContourRequest, batch_contours
from views.plotly_script import plotly_script
from views.terrain_message import terrain_message


def plotly(request: Request) -> Response:
    """Plotly's script, small enough for a classroom's wireless network."""
    return _script(request, plotly_script)


def modules(request: Request) -> Response:
    """All browser modules as one."""
    return _script(request, bundled)


def _script(request: Request, script: Callable[[], bytes]) -> Response:
    if takes_compressed(request):
        return Response(_compressed(script), headers=COMPRESSED, media_type="text/javascript")
    return Response(script(), headers=FOREVER, media_type="text/javascript")


@cache
def _compressed(script: Callable[[], bytes]) -> bytes:
    return compressed(script())


def _value(name: str, kind: Kind, given: Mapping[str, str]) -> float | str:
    if name not in given:
        raise Refused(name, None, Accepted("missing"))
    if isinstance(kind, Choice):
        return given[name]
    try:
        return float(given[name])
    except ValueError:
        raise Refused(name, given[name], Accepted("any_number")) from None


def landscape_terrain(request: Request) -> Response:
    """The terrain of a landscape, its parameters in the query; 422 with a sentence for what makes no sense."""
    slug = request.path_params["landscape"]
    try:
        if slug not in LANDSCAPES:
            raise Refused("landscape", slug, Accepted("known_slug", {"known": tuple(LANDSCAPES)}))
        landscape = LANDSCAPES[slug]
        declared = quantities(landscape.parameters)
        given = {name: _value(name, quantity.kind, request.query_params) for name, quantity in declared.items()}
        numbers = landscape.parameters(*encode(landscape.parameters, given))
    except Refused as error:
        return PlainTextResponse(str(error), 422)
    return Response(terrain_message(landscape, numbers), headers=FOREVER, media_type="application/octet-stream")


async def race_batch(request: Request) -> Response:
    """The contour lines of the batch that a contender's step sees; 422 with a sentence for what makes no sense."""
    try:
        batch = await parse_request(request, BatchContourRequest)
    except NotAnExperiment as refused:
        return PlainTextResponse(str(refused), 422)
    return Response(await run_in_threadpool(batch_contours, batch), media_type="application/octet-stream")
