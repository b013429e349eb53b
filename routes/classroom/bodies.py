"""What is in the bodies of requests about classes."""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, StrictInt, StrictStr, ValidationError
from starlette.requests import Request

from routes.classroom import words
from routes.classroom.desk import Refusing

MOST = 4096  # bytes
Round = Annotated[StrictInt, Field(ge=1, lt=2**31)]


class NewClass(BaseModel):
    """With which lesson a class begins."""

    lesson: StrictStr


class SentGuess(BaseModel):
    """A guess, and the question that it is about. None is "I don't know"."""

    round: Round
    value: Any


class Steering(BaseModel):
    """What the teacher does in a round: show it in another phase, or ask a lesson's question."""

    round: Round
    phase: Literal["guess", "revealed", "answered", "ended"] | None = None
    lesson: StrictStr | None = None


Body = TypeVar("Body", bound=BaseModel)


async def read_body(request: Request, model: type[Body]) -> Body:
    """The body of a request.

    Raises:
        Refusing: it is too large, no JSON, or does not fit.
    """
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > MOST:
            raise Refusing(413, words.TOO_LARGE.format(most=MOST))
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors()[0]["loc"][:1]) or "JSON"
        raise Refusing(422, words.NO_SENSE.format(field=field)) from None
