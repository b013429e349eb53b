"""The view of one forward and one backward pass through a network of two hidden units."""

import streamlit as st

from laboratories.network.record import PassRecord
from networks.one_pass import first_weights, one_pass
from views.network import one_pass as picture
from views.network.pass_message import pass_message


def one_pass_view(own: PassRecord) -> None:
    """The drawing, which goes step by step."""
    own.keep_in_range()
    picture(_message(own.x_1, own.x_2, own.y, own.activation, own.rate, own.seed), "one-pass")


@st.cache_data(max_entries=64, show_spinner=False)
def _message(x_1: float, x_2: float, y: float, activation: str, rate: float, seed: int) -> bytes:
    return pass_message(one_pass((x_1, x_2), y, first_weights(seed), activation, rate), activation)
