"""The files of deploy/ are those that the generator writes, and what reads them accepts them."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
import streamlit
import yaml
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from deploy.__main__ import FOLDER, files
from deploy.machine import free_ports, nginx_command
from deploy.proxies import COOKIE, COPY_HEADER
from pages.first_pictures import DRAWN_BY_PLOTLY
from routes import copies, routes
from routes.health import PRODUCT
from tests.deploy.small_copies import CADDY
from tests.layers import KNOWS
from tests.tools.asgi import request
from tests.tools.coroutines import finish
from workers.pool import Pool

COUNT = 2
BIN = Path(sys.executable).parent


def _accepted(*command: str | Path) -> None:
    run = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_files_are_what_the_generator_writes() -> None:
    assert {name: (FOLDER / name).read_text() for name in files(COUNT)} == files(COUNT)


@pytest.mark.parametrize("base", ["", "lab"])
@pytest.mark.parametrize("count", [1, 9])
def test_what_reads_them_accepts_them(count: int, base: str, tmp_path: Path) -> None:
    written = files(count, base)
    for name, content in written.items():
        (tmp_path / name).write_text(content)
    _accepted(CADDY, "validate", "--config", tmp_path / "Caddyfile", "--adapter", "caddyfile")
    _accepted(BIN / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", tmp_path / "compose.yaml")
    kubernetes = list(yaml.safe_load_all(written["kubernetes.yaml"]))
    for site in (written["nginx.conf"], written["compose.nginx.conf"], kubernetes[0]["data"]["default.conf"]):
        _accepted(*nginx_command(_here(site), tmp_path), "-t")


def _here(site: str) -> str:
    """The same on this machine: nginx looks names up when it starts, and a port below 1024 is for root."""
    return re.sub(r"descent-lab-\d:", "127.0.0.1:", re.sub("listen .*;", f"listen {free_ports(1)[0]};", site))


def test_kubernetes_and_docker_accept_theirs() -> None:
    _accepted(BIN / "kubernetes-validate", "--strict", FOLDER / "kubernetes.yaml")
    _accepted(BIN / "hadolint", FOLDER / "Dockerfile")


def test_the_names_are_those_of_the_routes() -> None:
    assert (copies.COOKIE, copies.HEADER.lower()) == (COOKIE, COPY_HEADER)


def test_names_and_addresses_fit_together() -> None:
    """What no schema knows: each copy of the proxy's file is there, under the name that the cookie gives it."""
    written = files(3)
    compose = yaml.safe_load(written["compose.yaml"])["services"]
    for number in ("1", "2", "3"):
        copy = compose[f"copy-{number}"]
        assert copy["environment"]["DESCENT_LAB_COPY"] == number
        address = copy["networks"]["copies"]["ipv4_address"]
        assert _first_server(written["compose.nginx.conf"], number) == f"{address}:8501"
    parts = {(one["kind"], one["metadata"]["name"]): one for one in yaml.safe_load_all(written["kubernetes.yaml"])}
    assert parts["StatefulSet", "descent-lab"]["spec"]["replicas"] == 3
    for pod in ("descent-lab-0", "descent-lab-1", "descent-lab-2"):
        assert parts["Service", pod]["spec"]["selector"] == {"statefulset.kubernetes.io/pod-name": pod}
        site = parts["ConfigMap", "descent-lab-proxy"]["data"]["default.conf"]
        assert _first_server(site, pod) == f"{pod}:8501"
    # Pods share no file of classes, and all else does.
    assert re.search(r"location /api/class {\s+proxy_pass http://descent_lab_classes;", site)
    assert re.findall(r"upstream descent_lab_classes {\s+zone .*\s+server (\S+) max_fails=0;\s+}", site) == [
        "descent-lab-0:8501"
    ]
    for name in ("nginx.conf", "compose.nginx.conf", "Caddyfile"):
        assert "descent_lab_classes" not in written[name]
    assert compose["copy-1"]["volumes"] == compose["copy-3"]["volumes"] == ["cache:/cache", "classroom:/classroom"]


@pytest.mark.parametrize("student", ["198.51.100.1", "10.1.2.3", "172.16.4.5", "192.168.1.20", "fd00::7"])
def test_pods_believe_what_pods_say_of_a_student_and_no_student(student: str) -> None:
    (pods,) = re.findall(r'name: FORWARDED_ALLOW_IPS, value: "(.*)"', (FOLDER / "kubernetes.yaml").read_text())

    async def who(asked: Request) -> Response:
        return PlainTextResponse(asked.client.host if asked.client else "")

    app: Any = ProxyHeadersMiddleware(cast(Any, Starlette(routes=[Route("/", who)])), pods)
    nginx, ingress = "10.244.0.2", "10.244.1.3"
    said = {"X-Forwarded-For": f"203.0.113.9, {student}, {ingress}"}  # the first one is the student's own invention
    assert finish(request(app, "GET", "/", headers=said, address=nginx)).body.decode() == student


def _first_server(site: str, copy: str) -> str:
    (upstream,) = re.findall(rf'^ *"{copy}" (\w+[\w-]*);', site, re.MULTILINE)
    (address,) = re.findall(rf"upstream {upstream} {{\s+zone .*\s+server (\S+)", site)
    return address


def test_the_image_has_every_room_that_the_app_knows(root: Path) -> None:
    kept = {line.lstrip("!").removesuffix(".py") for line in (root / ".dockerignore").read_text().split("\n")}
    assert KNOWS["app"] <= kept
    assert KNOWS["app"] <= {name.removesuffix(".py") for name in PRODUCT}  # of which the digest is


def test_all_routes_stand_below_the_base_path() -> None:
    files = Path(streamlit.__file__).parent / "static"
    at_root, below = (routes(base, Pool(1), files, DRAWN_BY_PLOTLY) for base in ("", "/lab"))
    paths = [getattr(route, "path", "") for route in below]
    assert paths == [f"/lab{getattr(route, 'path', '')}" for route in at_root]
    assert "/lab/health" in paths
