"""Routes: what the app's own server answers beside Streamlit's pages."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from routes.api import Answering, experiment_schema, trajectories
from routes.copies import NameOfCopy
from routes.files import catalogue_picture, race_file
from routes.health import health, health_page, health_socket
from routes.player import landscape_terrain, plotly_script, race_batch
from views import pictures
from views.component import WEB, address

MIDDLEWARE = [Middleware(NameOfCopy)]


def routes(base: str, workers: Answering) -> list[BaseRoute]:
    """The routes below a base path.

    Args:
        base: where the app stands on its host, such as "lab"; empty where it has the host to itself.
        workers: what answers the questions of the API.
    """
    root = f"/{base.strip('/')}".rstrip("/")
    web = f"{root}/{address()}"
    return [
        Route(f"{root}/health", health),
        Route(f"{root}/health/page", health_page),
        WebSocketRoute(f"{root}/health/socket", health_socket),
        Route(f"{root}/api/health", health),  # all below api/ may be answered by any copy
        Route(f"{root}/api/trajectories", trajectories(workers)),
        Route(f"{root}/api/experiment.schema.json", experiment_schema),
        Route(f"{web}/plotly.min.js", plotly_script),
        Route(f"{web}/terrain/{{landscape}}", landscape_terrain),
        Route(f"{web}/save/{{format}}", race_file, methods=["POST"]),
        Route(f"{web}/batch", race_batch, methods=["POST"]),
        Route(f"{root}/{pictures.address()}/{{kind}}/{{slug}}/{{theme}}", catalogue_picture),
        Mount(web, StaticFiles(directory=WEB)),
    ]
