"""What the Network page takes home: of a training films, pictures and curves, of its loss surface pictures."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from experiments.refusal_words import sentence
from experiments.refusals import NotAnExperiment
from quantities import Accepted, Refusal
from routes.answers import parse_request
from routes.making import Format, MakingResponse
from views.network.export_formats import TRAINING_FORMATS
from views.network.export_request import TrainingExport
from views.network.surface_export import SURFACE_FORMATS, SurfaceExport


async def training_file(request: Request) -> Response:
    """The training in one of the formats, made at the click; 422 with a sentence for what makes no sense."""
    return await _file(request, TRAINING_FORMATS, TrainingExport)


async def surface_file(request: Request) -> Response:
    """The same of a loss surface."""
    return await _file(request, SURFACE_FORMATS, SurfaceExport)


async def _file(request: Request, formats: Mapping[str, Format], settings: type[TrainingExport]) -> Response:
    slug = request.path_params["format"]
    if slug not in formats:
        refusal = Refusal("format", slug, Accepted("known_slug", {"known": tuple(formats)}))
        return PlainTextResponse(sentence(refusal), 422)
    try:
        export = await parse_request(request, settings)
    except NotAnExperiment as refused:
        return PlainTextResponse(str(refused), 422)
    return MakingResponse(formats[slug], export)
