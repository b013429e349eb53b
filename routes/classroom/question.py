"""The question of a lesson, as the lesson's picture takes it; made once for each."""

import asyncio
from functools import cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lessons.course import LESSONS
from lessons.form import message
from routes.answers import FOREVER
from routes.classroom import words
from routes.health import CODE

_ONE_AT_A_TIME = asyncio.Lock()


async def question_of_lesson(request: Request) -> Response:
    """The message before anybody has guessed; 404 for what is no lesson.

    It depends on the lesson and the code alone. Whoever names the code of this copy may keep it.
    """
    slug = request.path_params["slug"]
    if slug not in LESSONS:
        return PlainTextResponse(words.NO_LESSON.format(slug=repr(slug[:40])), 404)
    async with _ONE_AT_A_TIME:  # a class asks for it together: the others wait for the first
        content = await run_in_threadpool(_message, slug)
    headers = FOREVER if request.query_params.get("code") == CODE else {"Cache-Control": "no-store"}
    return Response(content, headers=headers, media_type="application/octet-stream")


@cache
def _message(slug: str) -> bytes:
    return message.question(LESSONS[slug])
