"""A link that was mangled on its way opens the same race, or a sentence says what is wrong with it."""

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from experiments import Contender, Experiment
from experiments.address import address
from experiments.link_pairs import PAGES_OWN, WORDS
from experiments.link_values import slug_of
from experiments.parse import parse_strict
from experiments.parse_lenient import parse_lenient
from experiments.refusals import NotAnExperiment, in_sentences
from experiments.tracking import is_tracking
from interface.refusals import refusal_sentences
from landscapes import LANDSCAPES, OWN
from optimizers import OPTIMIZERS, SCHEDULES
from pages.race.link import link, open_text
from quantities import quantities
from tests.experiments.mangled import AROUND, HOST, INSIDE, LINK_ONLY, TOLD
from tests.experiments.strategies import experiments

SHORT = parse_strict(
    "landscape=elongated_valley;condition=50&start=-4,2.5&steps=60&seed=3&stop.loss=0.1"
    "&c=adam;rate=0.05;beta1=0.8;noise=0.5&c=momentum;rate=1e-05;schedule=cosine"
)
LABELLED = parse_strict(
    "landscape=rosenbrock&start=-0.5,0.30000000000000004"
    "&c=adam;rate=0.05;label=50%20%2525%20a%253Bb%20%26amp%253B&c=momentum;rate=1e-05;label=1%2B1=2,%20(etc.)"
)
TYPED = parse_strict(
    "landscape=own;f=(1-x)^2%2B100(y-x^2)^2%2B2e-3*max(x,a*y)/sqrt(1%2Babs(x))"
    ";starts=on the (left) ridge:-1.5,2/b:1,1;a=2&c=adam;rate=0.05"
)


def linked(experiment: Experiment, **shown: Any) -> str:
    """The page's own link."""
    return HOST + link({"tolerance": 1e-3, "hide": ()} | shown, experiment)


@pytest.mark.parametrize("way", INSIDE)
@pytest.mark.parametrize("experiment", [SHORT, LABELLED, TYPED], ids=["short", "labelled", "typed"])
def test_a_link_that_was_changed_opens_the_same_race(way: str, experiment: Experiment) -> None:
    assert parse_lenient(INSIDE[way](linked(experiment))) == (experiment, {})


@pytest.mark.parametrize("way", AROUND)
@pytest.mark.parametrize("experiment", [SHORT, LABELLED, TYPED], ids=["short", "labelled", "typed"])
def test_a_link_that_stands_in_something_opens_the_same_race(way: str, experiment: Experiment) -> None:
    assert parse_lenient(AROUND[way](linked(experiment))) == (experiment, {})


@pytest.mark.parametrize("way", LINK_ONLY)
def test_what_people_and_chats_make_of_numbers_and_slugs_is_read(way: str) -> None:
    assert parse_lenient(LINK_ONLY[way](linked(SHORT))) == (SHORT, {})


@pytest.mark.parametrize("way", TOLD)
def test_what_is_lost_is_told_as_the_page_calls_it(way: str) -> None:
    mangle, sentence = TOLD[way]
    opened = parse_lenient(mangle(linked(SHORT)))
    told = refusal_sentences(opened.refusals.items(), opened.experiment)
    assert any(one.startswith(sentence) for one in told), told
    with pytest.raises(NotAnExperiment):
        parse_strict(mangle(linked(SHORT)))


def test_how_many_ways_there_are() -> None:
    undone = len(INSIDE) + len(AROUND) + len(LINK_ONLY)
    print(f"{undone} ways to mangle a link are undone, {len(TOLD)} are told.")
    assert undone >= 40


@pytest.mark.parametrize("experiment", [SHORT, LABELLED, TYPED], ids=["short", "labelled", "typed"])
@pytest.mark.parametrize("shown", [{}, {"hide": ("controls", "curves"), "tolerance": 0.01}], ids=["plain", "staged"])
def test_a_cut_at_any_character_is_told(experiment: Experiment, shown: dict[str, Any]) -> None:
    whole = linked(experiment, **shown).removeprefix(HOST)
    for at in range(1, len(whole)):
        opened = parse_lenient(whole[:at])
        assert opened.refusals, whole[:at]
        with pytest.raises(NotAnExperiment):
            parse_strict(whole[:at])


@given(experiments(), st.sampled_from(sorted(INSIDE)), st.sampled_from(sorted(AROUND)))
def test_every_experiment_survives_every_way(experiment: Experiment, inside: str, around: str) -> None:
    whole = linked(experiment)
    assert parse_strict(whole) == experiment
    assert parse_lenient(INSIDE[inside](whole)) == (experiment, {})
    assert parse_lenient(AROUND[around](whole)) == (experiment, {})


@settings(max_examples=50)
@given(experiments(), st.floats(0, 1, exclude_max=True))
def test_every_cut_of_every_experiment_is_told(experiment: Experiment, share: float) -> None:
    whole = linked(experiment).removeprefix(HOST)
    assert parse_lenient(whole[: max(1, int(share * len(whole)))]).refusals


WRONG = st.sampled_from([10**400, math.nan, math.inf, True, None, "abc", "1_0", 1e-300, 1e300, [], {}])
SIDES = st.sampled_from(["x_low", "x_high", "y_low", "y_high", "t0_low", "t0_high", "t1_high", "a", "a_high", "zz"])


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(OWN)), st.dictionaries(SIDES, WRONG, max_size=3), st.sampled_from([1, 2, 10**400]))
def test_a_wrong_number_of_an_own_landscape_is_told(slug: str, numbers: dict[str, Any], weights: int) -> None:
    opened = parse_lenient(json.dumps({"landscape": slug, "landscape_parameters": numbers, "weights": weights}))
    used = opened.experiment.landscape_parameters
    changed = {name for name, value in numbers.items() if used.get(name) != value}
    assert changed <= {place[-1] for place in opened.refusals}
    assert all(in_sentences(opened.refusals).values())
    pairs = "".join(f";{name}={value}" for name, value in numbers.items())
    assert parse_lenient(f"landscape={slug}{pairs}&weights={weights}").experiment.landscape == slug


def test_a_contender_that_is_added_by_hand_is_welcome() -> None:
    for added in (f"{linked(SHORT)}&c=adam;rate=1", linked(SHORT).replace("&c=adam", "&c=adam;rate=1&c=adam")):
        opened = parse_lenient(added)
        assert opened.refusals == {}
        assert len(opened.experiment.contenders) == 3


def test_the_page_shows_what_stands_behind_the_last_word() -> None:
    race: dict[str, Any] = {"next_id": 0}
    open_text(race, f"{linked(SHORT)}&hide=Controls")
    assert (race["hide"], race["refused"]) == (("controls",), [])


@pytest.mark.parametrize("behind", [")", "]", ">.", "”", "’", '"', "\u00a0»", "\n\nBest regards,\nAda"])
def test_behind_an_older_link_goes_what_no_written_label_has(behind: str) -> None:
    older = f"{HOST}{address(SHORT)};label=mine"
    assert parse_strict(older + behind) == parse_strict(older)
    assert parse_strict(f"{older}%20(1)").contenders[-1].label == "mine (1)"


@pytest.mark.parametrize(
    "label", ["etc.", "_", "a,", "1:", "x=y", "label=", "&end", "href=http://a", "http://a?b", "'"]
)
def test_an_older_link_that_ends_with_a_label_keeps_its_marks(label: str) -> None:
    last = SHORT.contenders[-1].model_copy(update={"label": label})
    experiment = SHORT.model_copy(update={"contenders": (*SHORT.contenders[:-1], last)})
    assert parse_strict(address(experiment)) == experiment
    assert parse_strict(HOST + address(experiment)) == experiment


def test_every_slug_is_read_in_any_case_and_with_any_separator() -> None:
    for registry in (LANDSCAPES, OPTIMIZERS, SCHEDULES):
        for change in (str.upper, str.title, lambda slug: slug.replace("_", "-"), lambda slug: slug.replace("_", "")):
            assert [slug_of(change(slug), registry) for slug in registry] == list(registry)
    assert slug_of("adam…", OPTIMIZERS) == "adam…", "that may be adamw, cut"


def test_no_word_of_an_experiment_or_of_the_page_is_passed_over() -> None:
    bundles = (*(one.hyper for one in OPTIMIZERS.values()), *(one.parameters for one in SCHEDULES.values()))
    declared = {name for bundle in bundles for name in quantities(bundle)}
    assert not any(map(is_tracking, {*WORDS, *PAGES_OWN, *Contender.model_fields, *declared}))


def test_a_long_text_of_marks_is_read_at_once() -> None:
    for part in ("<a ", "&amp;", "%25", "http://", " ", "?u=http://", "label=", "(", "=3D", "\n> ", ")", ".", "&c=%25"):
        parse_lenient(part * (16_000 // len(part)))
