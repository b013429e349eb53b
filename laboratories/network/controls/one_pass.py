"""The controls of the one pass: the example, the activation and the rate, other weights."""

import streamlit as st

from interface.atomic import atomic
from interface.messages import warn
from interface.number_field import number_field
from interface.popover import popover
from interface.rate_control import rate_control
from interface.widgets import bind, into, show, text
from laboratories.network import words
from laboratories.network.record import NUMBER, PassRecord
from networks.activations import ACTIVATIONS, SLUGS


def one_pass_controls(own: PassRecord) -> None:
    """Three controls in the page's row."""
    label = words.EXAMPLE.format(x_1=text(own.x_1), x_2=text(own.x_2), y=text(own.y))
    opened = popover(label, "network.example-popover")
    if opened.open:
        with opened:
            for name, title, sentence in (
                ("x_1", words.INPUT_1, words.INPUT_HELP),
                ("x_2", words.INPUT_2, words.INPUT_HELP),
                ("y", words.LABEL, words.LABEL_HELP),
            ):
                key = f"network.pass-{name}"
                warn(number_field(title, getattr(own, name), into(own, name), NUMBER, key, sentence, in_row=True))
    opened = popover(words.PASS_NETWORK.format(activation=ACTIVATIONS[own.activation].title), "network.pass-popover")
    if opened.open:
        with opened:
            show("network.pass-activation", own.activation)
            st.segmented_control(
                words.LABELS["activation"],
                list(SLUGS),
                format_func=lambda slug: ACTIVATIONS[slug].title,
                required=True,
                help=words.HELP["activation"],
                **bind(own, "activation", "network.pass-activation"),
            )
            rate_control(own, "rate", "network.pass-rate", words.PASS_RATE_HELP)
    more = {"key": "network.pass-weights", "on_click": atomic(_other_weights), "args": (own,)}
    st.button(words.OTHER_WEIGHTS, help=words.OTHER_WEIGHTS_HELP, icon=":material/casino:", **more)


def _other_weights(own: PassRecord) -> None:
    own.seed = (own.seed + 1) % (2**31)
