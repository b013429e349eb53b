"""What several routes share: how long an answer may be kept, and how a request's JSON is read."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from experiments.refusals import NotAnExperiment, refusals

FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}  # the address changes with the content
Model = TypeVar("Model", bound=BaseModel)


async def parse_request(request: Request, model: type[Model]) -> Model:
    """The model in the body of a request.

    Raises:
        NotAnExperiment: a ValueError; the body is not JSON, or a field is refused.
    """
    try:
        return model.model_validate_json(await request.body())
    except ValidationError as error:
        raise NotAnExperiment(refusals(error)) from None
