"""Routes: what the app's own server answers beside Streamlit's pages."""

from collections.abc import Callable, Sequence
from pathlib import Path

from starlette.routing import BaseRoute, Route, WebSocketRoute

from routes.api import Answering, experiment_schema, trajectories
from routes.classroom import classroom_routes
from routes.compressed import scripts_and_styles
from routes.files import catalogue_picture, race_file
from routes.formula import formula
from routes.health import health, health_page, health_socket
from routes.network import surface_file, training_file
from routes.page import pages
from routes.player import landscape_terrain, modules, patch_of_landscape, plotly, race_batch, slope_and_models
from routes.sheets import sheet, sheet_picture
from views import pictures
from views.component import address, bundle_address, bundled, plotly_address
from views.plotly_script import plotly_script


def routes(base: str, workers: Answering, streamlit_files: Path, drawn_by_plotly: Sequence[str]) -> list[BaseRoute]:
    """All routes.

    Args:
        base: the path of the app: "" or one such as "/lab".
        workers: what answers the questions of the API.
        streamlit_files: the folder of what Streamlit's page is made of.
        drawn_by_plotly: the names of the pages whose first picture needs it (see `routes.page`).
    """
    web = f"{base}/{address()}"
    return [
        Route(f"{base}/health", health),
        Route(f"{base}/health/page", health_page),
        WebSocketRoute(f"{base}/health/socket", health_socket),
        Route(f"{base}/api/health", health),  # all below api/ may be answered by any copy
        Route(f"{base}/api/trajectories", trajectories(workers), methods=["GET", "POST"]),
        Route(f"{base}/api/experiment.schema.json", experiment_schema),
        Route(f"{base}/{bundle_address()}", modules),
        Route(f"{base}/{plotly_address()}", plotly),
        Route(f"{web}/terrain/{{landscape}}", landscape_terrain, methods=["GET", "POST"]),
        Route(f"{web}/save/{{format}}", race_file, methods=["POST"]),
        Route(f"{web}/save/network/{{format}}", training_file, methods=["POST"]),
        Route(f"{web}/save/surface/{{format}}", surface_file, methods=["POST"]),
        Route(f"{web}/batch", race_batch, methods=["POST"]),
        Route(f"{web}/patch", patch_of_landscape, methods=["POST"]),
        Route(f"{web}/slope", slope_and_models, methods=["POST"]),
        Route(f"{web}/formula", formula),
        Route(f"{base}/{pictures.address()}/{{kind}}/{{slug}}/{{theme}}", catalogue_picture),
        Route(f"{base}/sheets/{{chapter}}", sheet),
        Route(f"{base}/sheets/{{lesson}}/{{side}}.png", sheet_picture),
        *classroom_routes(base),
        *pages(base, streamlit_files / "index.html", drawn_by_plotly),
    ]


def compressed_files(base: str, streamlit_files: Path) -> dict[str, Callable[[], bytes]]:
    """What is sent compressed: our scripts, and Streamlit's own. The arguments are those of `routes`."""
    own = {f"{base}/{bundle_address()}": bundled, f"{base}/{plotly_address()}": plotly_script}
    return own | scripts_and_styles(streamlit_files / "static", f"{base}/static")
