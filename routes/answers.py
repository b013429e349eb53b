"""What several routes share: how long an answer may be kept, and how an order in JSON is read."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from experiments.refusals import sentences

FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}  # the address changes with the content
Order = TypeVar("Order", bound=BaseModel)


class BadRequest(ValueError):
    """What was sent makes no sense; the message is a sentence for each field."""


async def parse_request(request: Request, kind: type[Order]) -> Order:
    """The order in the body of a request.

    Raises:
        Nonsense: it is not JSON, or a field is refused.
    """
    try:
        return kind.model_validate_json(await request.body())
    except ValidationError as error:
        raise BadRequest(" ".join(sentences(error).values())) from None
