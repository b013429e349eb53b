"""Write the files that depend on the number of copies.

Run with: python -m deploy COUNT
"""

import re
from hashlib import sha256
from pathlib import Path

import click

from deploy import words as say
from deploy.proxies import PORT, Copy, on_this_machine, render

FOLDER = Path(__file__).parent
MOST_COPIES = 9  # the ports of descent-lab@.service end in a copy's number
SUBNET = "172.30.77"  # of the containers; .1 is Docker's own
PROXY_PORT = 8080  # in a container, where no port below 1024 is free


def files(count: int, base: str = "") -> dict[str, str]:
    """The content of each file by its name.

    Args:
        count: how many copies.
        base: the path below which the app stands; empty where it has the host to itself.
    """
    here = on_this_machine([8600 + number for number in range(1, count + 1)])
    containers = [Copy(copy.name, f"{SUBNET}.{10 + int(copy.name)}:{PORT}") for copy in here]
    pods = [Copy(f"descent-lab-{number}", f"descent-lab-{number}:{PORT}") for number in range(count)]
    site = render("nginx.conf", pods, PROXY_PORT, base, one_file=False, outermost=False)
    return {
        "nginx.conf": render("nginx.conf", here, 80, base),
        "Caddyfile": render("Caddyfile", here, 80, base),
        "compose.nginx.conf": render("nginx.conf", containers, PROXY_PORT, base),
        "compose.yaml": render("compose.yaml", containers, PROXY_PORT, base, subnet=f"{SUBNET}.0/24"),
        "kubernetes.yaml": render(
            "kubernetes.yaml", pods, PROXY_PORT, base, site=site, digest=sha256(site.encode()).hexdigest()[:16]
        ),
    }


def command() -> click.Command:
    """The command, its words looked up when it is called."""

    @click.command(help=say.WRITE)
    @click.argument("count", type=click.IntRange(1, MOST_COPIES))
    @click.option("--base-path", "base", default="", help=say.BASE_HELP)
    def write(count: int, base: str) -> None:
        if not re.fullmatch(r"[\w-]*", base, re.ASCII):
            raise click.ClickException(say.NO_BASE.format(given=base))
        for name, content in files(count, base).items():
            (FOLDER / name).write_text(content)
            click.echo(say.WRITTEN.format(path=f"deploy/{name}"))

    return write


if __name__ == "__main__":
    command()(prog_name="python -m deploy")
