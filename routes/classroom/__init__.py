"""With a class: the API that phones and the teacher's page ask, and the page on the phones."""

from starlette.routing import BaseRoute, Route

from routes.classroom.desk import Desk
from routes.classroom.page import phone_page
from routes.classroom.question import question_of_lesson
from routes.classroom.student import guess, join, state
from routes.classroom.teacher import counts, create, spread, steer
from views.component import address


def classroom_routes(base: str, desk: Desk | None = None) -> list[BaseRoute]:
    """All routes of classes.

    Args:
        base: the path of the app: "" or one such as "/lab".
        desk: where all requests come to; left out, one with the store of this process.
    """
    desk, api = desk or Desk(), f"{base}/api/class"
    return [
        Route(api, desk.endpoint(create), methods=["POST"]),
        Route(f"{api}/{{code}}", desk.endpoint(state)),
        Route(f"{api}/{{code}}/join", desk.endpoint(join), methods=["POST"]),
        Route(f"{api}/{{code}}/guess", desk.endpoint(guess), methods=["POST"]),
        Route(f"{api}/{{code}}/counts", desk.endpoint(counts)),
        Route(f"{api}/{{code}}/spread", desk.endpoint(spread)),
        Route(f"{api}/{{code}}/steer", desk.endpoint(steer), methods=["POST"]),
        Route(f"{base}/{address()}/lesson/{{slug}}", question_of_lesson),
        Route(f"{base}/class", phone_page),
        Route(f"{base}/class/{{code}}", phone_page),
    ]
