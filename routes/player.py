"""What the player and the other views ask for: modules, Plotly, terrains, contours, slopes and models."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from experiments.refusals import NotAnExperiment
from experiments.surfaces import completed_parameters, numbers_of, surface_of
from landscapes import SLUGS
from quantities import Accepted, Choice, Kind, Refused, quantities
from routes.answers import FOREVER, Model, parse_request
from views.component import bundled
from views.contours import BatchContourRequest, PatchRequest, batch_contours, patch_contours
from views.plotly_script import plotly_script
from views.slope_message import SlopeRequest, slope_message
from views.terrain_message import terrain_message

_SCRIPT = {**FOREVER, "Vary": "Accept-Encoding"}  # compressed it comes from routes/compressed.py


def plotly(_: Request) -> Response:
    """Plotly's script, as it is for who does not take it compressed."""
    return Response(plotly_script(), headers=_SCRIPT, media_type="text/javascript")


def modules(_: Request) -> Response:
    """All browser modules as one, for the same."""
    return Response(bundled(), headers=_SCRIPT, media_type="text/javascript")


def _value(name: str, kind: Kind, given: Mapping[str, str]) -> float | str:
    if name not in given:
        raise Refused(name, None, Accepted("missing"))
    if isinstance(kind, Choice):
        return given[name]
    try:
        return float(given[name])
    except ValueError:
        raise Refused(name, given[name], Accepted("any_number")) from None


async def landscape_terrain(request: Request) -> Response:
    """The terrain of a landscape, or with `weights=1` the profile of its line, its parameters in the query or the body.

    422 with a sentence for what makes no sense.
    """
    # Points of a person's own may be too many for an address.
    body = (await request.body()).decode(errors="replace") if request.method == "POST" else ""
    given = dict(parse_qsl(body, keep_blank_values=True)) if body else dict(request.query_params)
    return await run_in_threadpool(_terrain, request.path_params["landscape"], given)


def _terrain(slug: str, query: Mapping[str, str]) -> Response:
    try:
        if slug not in SLUGS:
            raise Refused("landscape", slug, Accepted("known_slug", {"known": tuple(SLUGS)}))
        weights = query.get("weights", "2")
        if weights not in ("1", "2"):
            raise Refused("weights", weights, Accepted("one_of", {"known": ("1", "2")}))
        landscape = surface_of(slug, int(weights), query)
        if landscape.weights != int(weights):
            raise Refused("weights", weights, Accepted("has_line", {"landscape": slug}))
        declared = quantities(landscape.parameters)
        given = {name: _value(name, quantity.kind, query) for name, quantity in declared.items()}
        numbers = numbers_of(landscape, completed_parameters(slug, {**landscape.texts, **given}))
    except Refused as error:
        return PlainTextResponse(str(error), 422)
    return Response(terrain_message(landscape, numbers), headers=FOREVER, media_type="application/octet-stream")


def answered(
    model: type[Model], message: Callable[[Model], bytes]
) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """The route to what is made of a request's JSON; 422 with a sentence for what makes no sense.

    Args:
        model: what the JSON says.
        message: makes the answer of it; called in a thread.
    """

    async def endpoint(request: Request) -> Response:
        try:
            asked = await parse_request(request, model)
        except NotAnExperiment as refused:
            return PlainTextResponse(str(refused), 422)
        return Response(await run_in_threadpool(message, asked), media_type="application/octet-stream")

    return endpoint


race_batch = answered(BatchContourRequest, batch_contours)
patch_of_landscape = answered(PatchRequest, patch_contours)
slope_and_models = answered(SlopeRequest, slope_message)
