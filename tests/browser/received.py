"""What the server sent to a browser: the races in the player's messages, as they came over the wire."""

from typing import Any

import numpy as np
from playwright.sync_api import Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.tools.wire import unpack

Race = tuple[dict[str, Any], dict[str, np.ndarray]]


def races_of(page: Page) -> list[Race]:
    """A list that grows with every race the page is sent: its header and its arrays. To be called before it opens."""
    races: list[Race] = []

    def take(frame: str | bytes) -> None:
        element = ForwardMsg.FromString(frame if isinstance(frame, bytes) else frame.encode()).delta.new_element
        if element.bidi_component.component_name == "descent_lab_player":
            races.append(unpack(element.bidi_component.bytes))

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", take)

    page.once("websocket", listen)  # a tab may open other pages later
    return races
