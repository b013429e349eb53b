"""The files that say how many copies there are, made from one list of copies, so that no two of them can differ."""

from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

# The names that routes/ has, which would bring JAX and 0.2 GB along into a process that only watches others.
COOKIE, COPY_HEADER = "descent_lab_copy", "descent-lab-copy"
PORT = 8501  # of a copy that has its network address to itself
_TEMPLATES = Path(__file__).parent / "templates"


class Copy(NamedTuple):
    """A copy's name, which it gives in every answer, and the address at which the proxy finds it."""

    name: str
    address: str


def on_this_machine(ports: list[int]) -> list[Copy]:
    """Copies on one machine, named 1, 2, 3 ..."""
    return [Copy(str(number), f"127.0.0.1:{port}") for number, port in enumerate(ports, 1)]


def render(
    template: str,
    copies: list[Copy],
    port: int,
    base: str = "",
    *,
    one_file: bool = True,
    outermost: bool = True,
    **more: str,
) -> str:
    """One of the files in `templates/`.

    Args:
        template: its name.
        copies: all of them, in the order of their turns.
        port: where the proxy listens.
        base: the path below which the app stands, such as "lab"; empty where it has the host to itself.
        one_file: whether all copies share the file of classes, as they do on one machine.
        outermost: whether no other proxy stands before this one.
        more: what this template needs beside these.
    """
    # YAML, nginx and Caddy have no tags for Jinja to escape.
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    path = f"/{base.strip('/')}".rstrip("/")
    places = {
        "copies": copies,
        "port": port,
        "base": path,
        "one_file": one_file,
        "outermost": outermost,
        "cookie": COOKIE,
        "header": COPY_HEADER,
        "copy_port": PORT,
        **more,
    }
    return environment.get_template(template).render(places)
