"""A landscape offers the optimizers that can run there; the others are named, and harm no contender of the race."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments.experiment import compatible
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from tests.tools.page_script import edit, open_row, page_script

PAIRS = [(o, s) for o in OPTIMIZERS.values() for s in LANDSCAPES.values() if not compatible(o, s)]


@pytest.fixture
def script() -> AppTest:
    return edit(open_row(page_script("race/race.py")), 0, "Optimizer")


def _choices(script: AppTest) -> list[str]:
    return script.selectbox(key="0.optimizer").options


def test_there_is_somebody_who_cannot_walk_somewhere() -> None:
    assert {optimizer.slug for optimizer, _ in PAIRS} >= {"levenberg_marquardt"}
    assert {landscape.slug for _, landscape in PAIRS} >= {"saddle"}


@pytest.mark.parametrize("slug", ["rosenbrock", "saddle"])
def test_the_choice_is_who_can_walk_here_in_the_registrys_order(script: AppTest, slug: str) -> None:
    script.selectbox(key="landscape").set_value(slug).run()
    here = [rule.title for rule in OPTIMIZERS.values() if compatible(rule, LANDSCAPES[slug])]
    assert _choices(script) == here
    away = [rule.title for rule in OPTIMIZERS.values() if rule.title not in here]
    captions = " ".join(caption.value.replace("\\", "") for caption in script.caption)
    assert ("not a sum of squares" in captions) == bool(away)
    assert all(title in captions for title in away)


@pytest.mark.parametrize(("optimizer", "landscape"), PAIRS[:3], ids=lambda one: one.slug)
def test_who_is_in_the_race_and_cannot_walk_there_falls_back_alone(script: AppTest, optimizer, landscape) -> None:
    script.selectbox(key="0.optimizer").set_value(optimizer.slug).run()
    assert not script.warning
    script.selectbox(key="landscape").set_value(landscape.slug).run()
    assert not script.exception
    (warning,) = script.warning
    message = warning.value.replace("\\", "")
    assert message.startswith(f"Contender 1: Optimizer is '{optimizer.slug}'")
    assert "not a sum of squares" in message
    assert script.session_state.race["contenders"][0]["optimizer"] == optimizer.slug, "what was chosen is lost"
    assert optimizer.title in _choices(script)
    script.selectbox(key="landscape").set_value("rosenbrock").run()
    assert not script.warning
