"""One weight or two on the Race page: on offer where there is a line, and nothing that was made is lost on the way."""

from copy import deepcopy

from streamlit.testing.v1 import AppTest

from experiments.defaults import default_rate
from interface import race_record
from interface.follow_race import Place
from interface.race_weights import start_in_plane
from laboratories.starting_points import record as starting_points
from landscapes import LANDSCAPES
from pages.race import words
from tests.pages.race.test_link import messages, opened, shown

LINK = "landscape=gabor&start=-2,9&steps=60&c=adam;rate=0.15;batch=7&c=gradient_descent;rate=0.02"


def weights(script: AppTest) -> list:
    return [one for one in script.button_group if one.key == "weights"]


def test_it_is_on_offer_where_the_landscape_has_a_line() -> None:
    assert weights(opened("landscape=booth&c=adam;rate=0.1")) == []
    (choice,) = weights(opened("landscape=ledge&c=adam;rate=0.1"))
    assert choice.options == list(words.WEIGHTS.values())


def test_there_and_back_keep_contenders_rates_and_starts() -> None:
    script = opened(LINK)
    two = shown(script)
    weights(script)[0].set_value(1).run()
    one = shown(script)
    assert messages(script) == []
    assert (one.weights, one.start) == (1, one.surface.start)
    assert one.contenders == two.contenders
    script.session_state.race["start"] = (2.5, 0.0)
    weights(script)[0].set_value(2).run()
    assert shown(script) == two
    weights(script)[0].set_value(1).run()
    assert shown(script).start == (2.5, 0.0)


def test_a_rate_is_replaced_only_where_its_run_diverges_now_and_did_not_before() -> None:
    """At the minimum of the bowl no rate moves anybody; from the line's start 2.5 diverges, and 0.5 does not."""
    rates = "&".join(f"c=gradient_descent;rate={rate}" for rate in (0.5, 2.5))
    script = opened(f"landscape=quadratic_bowl&start=0,0&steps=3000&{rates}&c=momentum;rate=5;noise=1")
    weights(script)[0].set_value(1).run()
    here = shown(script)
    assert [c.rate for c in here.contenders] == [0.5, default_rate("gradient_descent", "quadratic_bowl"), 5.0]
    said = script.session_state["replaced"]
    assert said.sentence.endswith("has been replaced, because it diverges there.")
    assert [c["rate"] for c in said.before["contenders"]] == [0.5, 2.5, 5.0], "undo brings it back"


def test_another_landscape_keeps_one_weight_if_it_has_a_line() -> None:
    race = race_record.empty()
    race_record.take_over(race, shown(opened("landscape=ledge&weights=1&c=adam;rate=0.1")))
    race_record.change_landscape(race, "two_wells")
    assert (race["weights"], race["start"]) == (1, race_record.surface(race).start)
    race_record.change_landscape(race, "booth")
    assert (race["weights"], race["start"]) == (2, LANDSCAPES["booth"].start)
    race_record.add(race, "momentum")
    assert len(race["contenders"]) == 2


def test_a_laboratory_finds_the_start_in_the_plane() -> None:
    race = race_record.empty()
    race_record.take_over(race, shown(opened("landscape=styblinski_tang&weights=1&start=3,0&c=adam;rate=0.1")))
    x, y = start_in_plane(race)
    assert (x, y) == (3.0, LANDSCAPES["styblinski_tang"].minima(())[0].theta[1])
    laboratory = starting_points.fresh()
    before = deepcopy(laboratory)
    starting_points.move(laboratory, Place(race["landscape"], {}, (x, y)))
    assert laboratory["start"] == (x, y) != before["start"]
