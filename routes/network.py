"""What the Network page takes home: films, pictures and curves of a training, made when they are asked for."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from experiments.refusal_words import sentence
from experiments.refusals import NotAnExperiment
from quantities import Accepted, Refusal
from routes.answers import parse_request
from routes.making import MakingResponse
from views.network.export_formats import TRAINING_FORMATS
from views.network.export_request import TrainingExport


async def training_file(request: Request) -> Response:
    """The training in one of the formats, made at the click; 422 with a sentence for what makes no sense."""
    slug = request.path_params["format"]
    if slug not in TRAINING_FORMATS:
        refusal = Refusal("format", slug, Accepted("known_slug", {"known": tuple(TRAINING_FORMATS)}))
        return PlainTextResponse(sentence(refusal), 422)
    try:
        export = await parse_request(request, TrainingExport)
    except NotAnExperiment as refused:
        return PlainTextResponse(str(refused), 422)
    return MakingResponse(TRAINING_FORMATS[slug], export)
