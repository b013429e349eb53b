"""What a laboratory adds to the race, what is said of it, and the way back."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Contender, Experiment
from experiments.experiment import MOST_CONTENDERS
from interface import race_record, words
from tests.tools.page_script import PATIENCE

_PAGE = """
import streamlit as st
from interface.messages import show_flashed
from interface.send_to_race import send_to_race
from interface.undo import undo_bar
st.session_state.setdefault("page", "noise")
show_flashed()
send_to_race(st.session_state.sent, "send")
undo_bar()
"""
_ADAM = Contender(optimizer="adam", rate=0.3)


def _add(experiment: Experiment, race: Experiment, times: int = 1) -> tuple[AppTest, str]:
    """The page after so many presses, and what it says at last."""
    script = AppTest.from_string(_PAGE, default_timeout=PATIENCE)
    script.session_state.race = race_record.empty()
    race_record.take_over(script.session_state.race, race)
    script.session_state.sent = experiment
    script.run()
    for _ in range(times):
        script.button(key="send.add").click().run()
        assert not script.exception
    said = [*script.toast, *script.markdown]
    return script, said[0].value.replace("\\", "")


def _optimizers(script: AppTest) -> list[str]:
    return [contender["optimizer"] for contender in script.session_state.race["contenders"]]


def test_it_joins_and_can_be_taken_back() -> None:
    race = Experiment(landscape="booth", contenders=(Contender(optimizer="momentum", rate=0.01),))
    script, said = _add(race.model_copy(update={"contenders": (_ADAM,)}), race)
    assert said == words.JOINED_ONE.format(count=1)
    assert _optimizers(script) == ["momentum", "adam"]
    script.button(key="undo").click().run()
    assert _optimizers(script) == ["momentum"]


@pytest.mark.parametrize(
    ("landscape", "start", "sentence"),
    [
        ("beale", (1.0, 1.0), words.JOINED_ELSEWHERE.format(landscape="Beale")),
        ("booth", (4, 4), words.JOINED_OTHERWISE),
    ],
)
def test_the_race_keeps_its_place_and_says_so(landscape: str, start: tuple[float, float], sentence: str) -> None:
    race = Experiment(landscape=landscape, start=start, contenders=(_ADAM,))
    script, said = _add(Experiment(landscape="booth", contenders=(_ADAM, _ADAM)), race)
    assert said == f"{words.JOINED_MANY.format(count=2)} {sentence}"
    kept = script.session_state.race
    assert (kept["landscape"], tuple(kept["start"]), len(kept["contenders"])) == (landscape, start, 3)


def test_who_does_not_fit_is_named() -> None:
    squares = Contender(optimizer="levenberg_marquardt", rate=1.0)
    sent = Experiment(landscape="booth", contenders=(squares, _ADAM))
    script, said = _add(sent, Experiment(landscape="two_wells", contenders=(_ADAM,)), times=MOST_CONTENDERS)
    assert len(_optimizers(script)) == MOST_CONTENDERS
    assert words.LEFT_OUT_RESIDUALS.format(landscape="Two wells", names="Levenberg-Marquardt") in said
    assert said.endswith(words.LEFT_OUT_FULL.format(names="Adam"))


def test_noise_of_another_kind_stays_behind_and_the_same_noise_comes_with_its_seed() -> None:
    noisy = _ADAM.model_copy(update={"batch": 3})
    sent = Experiment(landscape="gabor", seed=7, contenders=(noisy,))
    elsewhere, _ = _add(sent, Experiment(landscape="booth", contenders=(_ADAM,)))
    there, _ = _add(sent, Experiment(landscape="gabor", contenders=(_ADAM,)))
    added = [script.session_state.race["contenders"][-1] for script in (elsewhere, there)]
    assert [(one["batch"], one["seed"]) for one in added] == [(None, None), (3, 7)]
