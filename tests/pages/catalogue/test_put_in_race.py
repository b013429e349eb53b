"""From the catalogue into the race: which optimizer joins how, which is refused, and that nothing else changes."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments.defaults import default_rate
from experiments.experiment import MOST_CONTENDERS
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from pages.catalogue import words
from tests.pages.catalogue.catalogue_script import message, on_race_page, open_catalogue, put, race
from tests.tools.page_script import edit, open_row


@pytest.fixture
def script() -> AppTest:
    return open_catalogue()


@pytest.mark.parametrize("slug", ["adagrad", "newton", "lion"])
def test_an_optimizer_joins_at_a_rate_that_works_there(script: AppTest, slug: str) -> None:
    before = race(script)["contenders"]
    put(script, f"optimizers/{slug}")
    *others, joined = race(script)["contenders"]
    assert others == before
    assert joined["optimizer"] == slug
    assert joined["rate"] == default_rate(slug, "rosenbrock")
    assert message(script).startswith(f"{OPTIMIZERS[slug].title} is in the race")
    assert on_race_page(script)


@pytest.mark.parametrize("slug", SCHEDULES)
def test_a_schedule_joins_on_a_copy_of_the_first(script: AppTest, slug: str) -> None:
    before = race(script)["contenders"]
    put(script, f"schedules/{slug}")
    *others, joined = race(script)["contenders"]
    assert others == before
    own = {"id", "schedule", "schedule_parameters", "label"}
    assert {name: value for name, value in joined.items() if name not in own} == {
        name: value for name, value in before[0].items() if name not in own
    }
    assert joined["schedule"] == slug
    assert joined["label"] == ""
    assert "a copy of Gradient descent" in message(script)
    assert on_race_page(script)
    assert not script.warning


def test_where_nobody_races_a_schedule_brings_gradient_descent(script: AppTest) -> None:
    script.session_state.race["contenders"] = []
    put(script, "schedules/cosine")
    (joined,) = race(script)["contenders"]
    assert (joined["optimizer"], joined["schedule"]) == ("gradient_descent", "cosine")


@pytest.mark.parametrize("slug", ["gabor", "saddle"])
def test_the_race_moves_to_a_landscape(script: AppTest, slug: str) -> None:
    slugs = [contender["optimizer"] for contender in race(script)["contenders"]]
    put(script, f"landscapes/{slug}")
    now = race(script)
    assert (now["landscape"], now["start"]) == (slug, LANDSCAPES[slug].start)
    assert [contender["optimizer"] for contender in now["contenders"]] == slugs
    assert [contender["rate"] for contender in now["contenders"]] == [default_rate(one, slug) for one in slugs]
    assert message(script) == f"The race is now on {LANDSCAPES[slug].title}."
    assert on_race_page(script)


def test_the_landscape_of_the_race_changes_nothing_of_it(script: AppTest) -> None:
    script.session_state.race["start"] = (0.3, 0.3)
    script.session_state.race["contenders"][0]["rate"] = 0.0007
    put(script, "landscapes/rosenbrock")
    assert race(script)["start"] == (0.3, 0.3)
    assert race(script)["contenders"][0]["rate"] == 0.0007
    assert message(script) == "The race is on Rosenbrock already."
    assert on_race_page(script)


@pytest.mark.parametrize("link", ["optimizers/adam", "schedules/cosine"])
def test_a_full_race_says_so(script: AppTest, link: str) -> None:
    for _ in range(MOST_CONTENDERS - 4):
        put(script, "optimizers/adam")
        script.switch_page("catalogue/catalogue.py").run()
    put(script, link)
    assert len(race(script)["contenders"]) == MOST_CONTENDERS
    assert message(script) == words.FULL
    assert not on_race_page(script)


def test_who_cannot_walk_there_is_not_added(script: AppTest) -> None:
    put(script, "landscapes/saddle")
    script.switch_page("catalogue/catalogue.py").run()
    before = race(script)["contenders"]
    put(script, "optimizers/levenberg_marquardt")
    assert race(script)["contenders"] == before
    assert message(script).startswith("Levenberg-Marquardt needs a loss that is a sum of squares. Saddle is not")
    assert not on_race_page(script)


def test_the_race_is_as_it_was_left(script: AppTest) -> None:
    open_row(script.switch_page("race/race.py"))
    edit(script, 3, "Rate").text_input(key="3.rate.0").set_value("0.07").run()
    edit(script, 3, "Schedule").selectbox(key="3.schedule").set_value("cosine").run()
    edit(script, 3, "Noise").text_input(key="3.noise").set_value("0.5").run()
    script.text_input(key="steps").set_value("321").run()
    script.text_input(key="start.0").set_value("-0.25").run()
    left = race(script)
    script.switch_page("catalogue/catalogue.py").run()
    script.text_input(key="catalogue-search").set_value("adam").run()
    assert script.session_state.race == left
    open_row(script.switch_page("race/race.py"))
    assert not script.exception
    assert script.session_state.race == left
    assert left["contenders"][3] | {"rate": 0.07, "schedule": "cosine", "noise": 0.5} == left["contenders"][3]
    assert (left["steps"], left["start"]) == (321, (-0.25, 2.0))
    assert edit(script, 3, "Rate").text_input(key="3.rate.0").value == "0.07"
    assert edit(script, 3, "Schedule").selectbox(key="3.schedule").value == "cosine"
    assert edit(script, 3, "Noise").text_input(key="3.noise").value == "0.5"
    assert script.text_input(key="steps").value == "321"
    script.switch_page("catalogue/catalogue.py").run()
    assert script.text_input(key="catalogue-search").value == "adam"
