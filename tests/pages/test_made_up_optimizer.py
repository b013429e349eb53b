"""A kernel and a registry line are enough: the controls, the address and the catalogue know it at once."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.repair import repair
from optimizers import OPTIMIZERS, Optimizer
from tests import made_up_optimizer
from tests.tools.page_script import edit, page_script


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> Optimizer:
    """Registered for one test."""
    made_up = made_up_optimizer.made_up("wobbling_descent")
    monkeypatch.setitem(OPTIMIZERS, made_up.slug, made_up)
    return made_up


def _open(page: str) -> AppTest:
    script = page_script("navigation.py").run()
    return script.switch_page(page).run()


def test_it_can_be_chosen_on_the_race_page(rule: Optimizer) -> None:
    script = _open("race/race.py")
    choice = edit(script, 0, "Optimizer").selectbox(key="0.optimizer")
    assert rule.title in choice.options
    choice.set_value(rule.slug).run()
    assert not script.exception
    assert not script.warning
    assert script.session_state.race["contenders"][0]["hyper"] == {"wobble": 0.25}


def test_it_runs_and_has_an_address(rule: Optimizer) -> None:
    contender = Contender(optimizer=rule.slug, rate=0.01, hyper={"wobble": 0.5})
    experiment = Experiment(landscape="quadratic_bowl", contenders=(contender,))
    assert address(experiment) == "landscape=quadratic_bowl&c=wobbling_descent;rate=0.01;wobble=0.5"
    again = Experiment.model_validate_json(experiment.model_dump_json())
    assert again == experiment
    # On the bowl g = theta, so each step leaves the share 1 - 1.5 * 0.01 of both coordinates.
    assert run(experiment)[0].positions[10] == pytest.approx([0.985**10 * x for x in experiment.start], rel=1e-12)
    repaired = repair(
        {"landscape": "rosenbrock", "contenders": [{"optimizer": rule.slug, "rate": 1, "hyper": {"wobble": 2}}]}
    )
    assert list(repaired.sentences.values()) == ["wobble is 2; it must be a number from 0 to 1."]


def test_it_is_in_the_catalogue_with_its_source(rule: Optimizer) -> None:
    script = _open("catalogue/catalogue.py")
    script.text_input(key="catalogue-search").set_value("up all night").run()
    script.button(key=f"look optimizers/{rule.slug}").click().run()
    assert not script.exception
    (code,) = script.code
    assert code.value == Path(made_up_optimizer.__file__).read_text().strip()
    assert any("`tests/made_up_optimizer.py`" in element.value for element in script.markdown)
    script.button(key=f"race optimizers/{rule.slug}").click().run()
    assert not script.exception
    assert script.session_state.race["contenders"][-1]["optimizer"] == rule.slug
