"""What the field of a formula asks for while somebody types: nothing is compiled for it, and nothing is kept."""

from starlette.requests import Request
from starlette.responses import Response

from views.formula_message import formula_message

_FRESH = {"Cache-Control": "no-store"}


def formula(request: Request) -> Response:
    """How a formula was understood and a small map, or what is wrong with it (`views.formula_message`).

    A formula that is none is an ordinary outcome of typing, and so the answer is 200, too.
    """
    message = formula_message(dict(request.query_params))
    return Response(message, headers=_FRESH, media_type="application/octet-stream")
