"""No delay: the server's answers leave at once.

An answer is sent in two pieces, its head and its body. TCP holds a small second piece back until the first is
acknowledged (Nagle 1984), and browsers acknowledge up to 40 ms late: ten times as long as a race takes.
asyncio turns that off, but only for sockets that say they are TCP, which those of Streamlit's server do not
(their `proto` is 0).
"""

import gc
import socket


def send_at_once() -> int:
    """Turn the delay off on every TCP socket that is open; connections inherit it from the one they came in by.

    Returns:
        On how many.
    """
    found = [one for one in gc.get_objects() if isinstance(one, socket.socket) and _is_tcp(one)]
    for one in found:
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return len(found)


def _is_tcp(one: socket.socket) -> bool:
    inet = one.family in (socket.AF_INET, socket.AF_INET6)
    return one.fileno() >= 0 and inet and one.type == socket.SOCK_STREAM
