"""Routes: what the app's own server answers beside Streamlit's pages."""

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from routes.api import Answering, experiment_schema, trajectories
from routes.files import catalogue_picture, race_file
from routes.player import landscape_terrain, plotly_script, race_batch
from views import pictures
from views.component import WEB, address


def routes(workers: Answering) -> list[BaseRoute]:
    """All of them.

    Args:
        workers: what answers the questions of the API.
    """
    return [
        Route("/api/trajectories", trajectories(workers)),
        Route("/api/experiment.schema.json", experiment_schema),
        Route(f"/{address()}/plotly.min.js", plotly_script),
        Route(f"/{address()}/terrain/{{landscape}}", landscape_terrain),
        Route(f"/{address()}/save/{{format}}", race_file, methods=["POST"]),
        Route(f"/{address()}/batch", race_batch, methods=["POST"]),
        Route(f"/{pictures.address()}/{{kind}}/{{slug}}/{{theme}}", catalogue_picture),
        Mount(f"/{address()}", StaticFiles(directory=WEB)),
    ]
