"""What is taken home or shown in the catalogue: files, built when they are asked for."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from experiments.refusal_words import sentence
from experiments.refusals import NotAnExperiment
from quantities import Accepted, Refusal, Refused
from routes.answers import FOREVER, parse_request
from routes.making import MakingResponse
from views import pictures
from views.export_formats import FORMATS
from views.export_request import ExportRequest


def catalogue_picture(request: Request) -> Response:
    """A picture of the catalogue; 422 with a sentence for what there is no picture of."""
    try:
        drawn = pictures.picture(**request.path_params)
    except Refused as refused:
        return PlainTextResponse(str(refused), 422)
    return Response(drawn, headers=FOREVER, media_type="image/webp")


async def race_file(request: Request) -> Response:
    """The race in one of the formats, made at the click; 422 with a sentence for what makes no sense."""
    slug = request.path_params["format"]
    if slug not in FORMATS:
        refusal = Refusal("format", slug, Accepted("known_slug", {"known": tuple(FORMATS)}))
        return PlainTextResponse(sentence(refusal), 422)
    try:
        export = await parse_request(request, ExportRequest)
    except NotAnExperiment as refused:
        return PlainTextResponse(str(refused), 422)
    return MakingResponse(FORMATS[slug], export)
