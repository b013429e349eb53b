"""Reading the one string: however it is carried, and whatever was done to it on the way."""

from urllib.parse import parse_qsl, quote, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from experiments import Contender, Experiment
from experiments.address import address
from experiments.link_pairs import LONGEST, WORDS, pairs
from experiments.parse import fields, parse_strict
from experiments.refusals import NotAnExperiment
from experiments.repair import repair
from tests.experiments.strategies import experiments

GOOD = "landscape=rosenbrock;b=50&start=-1.2,1&steps=200&seed=7&stop.loss=0.1&c=adam;rate=0.01&c=momentum;rate=0.001"
ADAM = Contender(optimizer="adam", rate=0.01)

# What is wrong, and the one sentence that says so.
BAD = [
    (GOOD.replace("rosenbrock", "moon"), "landscape is 'moon'; it must be one of"),
    (GOOD.replace("b=50", "b=zero"), "b is 'zero'; it must be a number"),
    (GOOD.replace("b=50", "q=1"), "q is 1; it must be one of"),
    (GOOD.replace("-1.2,1", "-1.2"), "start is '-1.2'; it must be two numbers"),
    (GOOD.replace("-1.2,1", "-1.2,inf"), "start.1 is 'inf'; it must be a number"),
    (GOOD + "&start=1,1", """start is "['-1.2,1', '1,1']"; it must be two numbers"""),
    (GOOD.replace("steps=200", "steps=0"), "steps is 0; it must be a whole number from 1 to 4096."),
    (GOOD.replace("steps=200", "steps=1e999"), "steps is '1e999'; it must be a whole number"),
    (GOOD.replace("steps=200", "steps=200&steps=201"), "steps is [200, 201]; it must be a whole number"),
    (GOOD.replace("seed=7", "seed=" + "9" * 6000), "seed is '99"),
    (GOOD.replace("stop.loss", "stop.luck"), "luck is 0.1, but there is no such field"),
    (GOOD.replace("c=adam", "c=adamant"), "optimizer is 'adamant'; it must be one of"),
    (GOOD.replace("rate=0.01", "rate=fast"), "rate is 'fast'; it must be a number"),
    (GOOD.replace("rate=0.01", "rate"), "rate is empty; it must be a number"),
    (GOOD.replace("rate=0.01", "rate=1;rate=2"), "rate is [1, 2]; it must be a number"),
    (GOOD.replace("rate=0.01", "rate=١"), "rate is '١'; it must be a number"),
    (GOOD.replace("rate=0.01", "rate=0.01;beta=0.9"), "beta is 0.9; it must be one of beta1"),
    (GOOD.replace("rate=0.01", "rate=0.01;hyper=1"), "hyper is 1; it must be one of"),
    (GOOD.replace("rate=0.01", "rate=0.01;schedule=cosine;schedule.k=1"), "k is 1; it must be one of"),
    (GOOD.replace(";rate=0.01", ""), "rate is missing."),
    (GOOD + "&contenders=1", "'contenders' is no word of an experiment; known are landscape, weights, start"),
    (GOOD + "&__class__=1", "'__class__' is no word of an experiment"),
    (GOOD + "&c=adam;rate=0.1" * 11, "the number of contenders is 13; it must be 1 to 12."),
    (GOOD + "&seed=" + "0" * LONGEST, f"the length of the text is {len(GOOD) + 6 + LONGEST}; it must be at most"),
    ("c=adam;rate=0.01", "landscape is missing."),
    ("landscape=rosenbrock", "contenders is missing."),
]


@pytest.mark.parametrize(("text", "sentence"), BAD, ids=lambda case: case[:40])
def test_what_is_wrong_is_told_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NotAnExperiment) as refused:
        parse_strict(text)
    (message,) = refused.value.sentences.values()
    assert message.startswith(sentence)
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < 1000


def test_several_are_told_together() -> None:
    with pytest.raises(NotAnExperiment) as refused:
        parse_strict(GOOD.replace("seed=7", "seed=x").replace("rate=0.01", "rate=y") + "&moon=1")
    assert set(refused.value.sentences) == {("moon",), ("seed",), ("contenders", 0, "rate")}
    assert all(sentence in str(refused.value) for sentence in refused.value.sentences.values())


@pytest.mark.parametrize(
    "carried",
    [
        GOOD,
        f"?{GOOD}",
        f"http://localhost:8501/?{GOOD}",
        f"https://lab.example.org/race?{GOOD}#there",
        f"  {GOOD}\n",
        f"{GOOD}&hide=controls&tolerance=0.01",
        urlencode(parse_qsl(GOOD)),  # as Python's own libraries send a query
        quote(GOOD, safe="=&%"),
        "&".join(reversed(GOOD.split("&")[:-2])) + "&" + "&".join(GOOD.split("&")[-2:]),
    ],
)
def test_it_may_be_carried_in_many_ways(carried: str) -> None:
    assert parse_strict(carried) == parse_strict(GOOD)
    assert parse_strict(GOOD).start == (-1.2, 1.0)
    assert parse_strict(GOOD).landscape_parameters["b"] == 50


LABELS = ["50 %", "a;rate=9", "a%3Bb", "x=y&c=adam", "+1 ?#", "“ηθ”", "1e5", "true", "%", ";", "<b>'\"`$x$"]


@pytest.mark.parametrize("label", LABELS)
def test_labels_keep_their_characters(label: str) -> None:
    labelled = Experiment(landscape="rosenbrock", contenders=(ADAM.model_copy(update={"label": label}),))
    assert parse_strict(address(labelled)) == labelled
    assert parse_strict(urlencode(parse_qsl(address(labelled)))) == labelled
    assert "label=" + quote(label.replace("%", "%25").replace(";", "%3B"), safe=";=,:/@") in address(labelled)


def test_the_longest_experiment_fits() -> None:
    contender = Contender(
        optimizer="nadam",
        rate=0.30000000000000004,
        hyper={"beta1": 0.1 + 0.2, "beta2": 1 / 3, "epsilon": 1 / 7, "momentum_decay": 1 / 70},
        schedule="one_cycle",
        warmup=4096,
        noise=1 / 3,
        batch=999_999,
        seed=2**31 - 1,
        label="\N{GRINNING FACE}" * 24,
    )
    whole = Experiment(landscape="elongated_valley", start=(1 / 3, -1 / 3), contenders=(contender,) * 12)
    assert len(address(whole)) < LONGEST / 1.5
    assert parse_strict(address(whole)) == whole


def _refusal(text: str) -> NotAnExperiment | None:
    """Why the text is refused; None if it is an experiment."""
    try:
        parse_strict(text)
    except NotAnExperiment as refused:
        return refused
    return None


def _never_raises(text: str) -> None:
    """Neither the strict way nor the patient one."""
    refused = _refusal(text)
    if refused is not None:
        assert refused.sentences
        assert all(sentence.endswith(".") for sentence in refused.sentences.values())
    repaired = repair(fields(pairs(text)).fields)
    assert parse_strict(address(repaired.experiment)) == repaired.experiment


@given(st.text(max_size=200))
@example("c=;;;=;=&c=&c&=&&start=,&landscape=;&stop.=")
def test_random_text_raises_nothing_else(text: str) -> None:
    _never_raises(text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """An address with a few characters changed, taken out or put in."""
    text = address(draw(experiments()))
    alphabet = st.characters() | st.sampled_from("&=;,.%+#?-e019\x00")
    for _ in range(draw(st.integers(1, 6))):
        place, length = draw(st.integers(0, len(text))), draw(st.integers(0, 3))
        text = text[:place] + draw(st.text(alphabet, max_size=3)) + text[place + length :]
    return text


@given(mutated())
def test_a_mutated_address_raises_nothing_else(text: str) -> None:
    _never_raises(text)


@given(st.lists(st.tuples(st.sampled_from((*WORDS, "q")), st.text(max_size=40))))
def test_any_values_of_the_words_raise_nothing_else(words: list[tuple[str, str]]) -> None:
    _never_raises(urlencode(words))
