"""A server's answers leave at once: what comes in by a socket of the app's has no delay of TCP's."""

import socket

from routes.no_delay import send_at_once


def test_connections_inherit_it_from_the_socket_they_came_in_by() -> None:
    with socket.socket() as listening, socket.socket() as client:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert not listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert send_at_once() >= 2
        client.connect(listening.getsockname())
        served, _ = listening.accept()
        with served:
            assert served.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_what_is_closed_or_no_tcp_is_left_alone() -> None:
    closed = socket.socket()
    closed.close()
    with socket.socket(type=socket.SOCK_DGRAM):
        send_at_once()
