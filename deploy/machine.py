"""What a class asks of the machine it runs on: cores, ports, an address, nginx, and the file by which nginx runs."""

import os
import shutil
import socket
from contextlib import suppress
from pathlib import Path

from deploy import words

NGINX = shutil.which("nginx") or shutil.which(
    "nginx", path="/usr/sbin:/usr/local/sbin"
)  # not in a user's PATH on Debian


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def free_ports(count: int) -> list[int]:
    """Different ports of this machine that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def address_in_the_network() -> str:
    """The address under which other computers of the network find this one; "localhost" where there is no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))  # nothing is sent: it only asks which way a packet would take
        return probe.getsockname()[0]
    return "localhost"


def refusal(port: int) -> str:
    """A sentence that says what keeps nginx from listening on a port; empty if nothing does."""
    try:
        socket.create_server(("", port)).close()
    except PermissionError:
        return words.PORT_FORBIDDEN.format(port=port)
    except OSError:
        return words.PORT_TAKEN.format(port=port)
    return "" if NGINX else words.NO_NGINX


def nginx_command(site: str, folder: Path) -> tuple[str, ...]:
    """An nginx that an ordinary user runs in the foreground.

    Args:
        site: the part of its file that says what it serves.
        folder: where it writes all that it writes, and finds its file. It may not exist for others alone.
    """
    file = folder / "nginx.conf"
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "\n".join(f"    {kind}_temp_path {folder}/{kind};" for kind in kinds)
    file.write_text(
        f"""daemon off;
pid {folder}/nginx.pid;
error_log stderr crit; # a copy that is down has its own line
worker_processes auto;
worker_rlimit_nofile 8192;
events {{
    worker_connections 4096;
}}
http {{
    access_log off;
{temporary}
{site}
}}
"""
    )
    folder.chmod(0o755)  # started by root, nginx's workers belong to another user
    return (str(NGINX), "-e", "stderr", "-p", str(folder), "-c", str(file))
