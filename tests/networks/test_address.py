"""A training and its one string; what makes no sense in a string is refused in one sentence, and the rest is kept."""

import pytest
from hypothesis import given

from experiments.refusals import NotAnExperiment, in_sentences
from laboratories.network.record import NetworkRecord, set_record
from networks.address import address
from networks.data_sets import OWN
from networks.defaults import default_contender, default_training
from networks.experiment import Training
from networks.parse import parse, parse_lenient
from tests.networks.strategies import trainings

POINTS = "-1,0.5/0,1/0.25,-2/3,7"


@given(trainings())
def test_a_string_reads_back_the_same_training(training: Training) -> None:
    assert parse(address(training)) == training
    record = NetworkRecord()
    record.take_over(training)
    assert record.training() == (training, {})


def test_points_of_a_persons_own_travel_with_the_link() -> None:
    training = Training(network={"data": OWN}, points=POINTS, contenders=(default_contender("adam", "square"),))
    assert parse(address(training)) == training
    assert training.shape.loss == "square"
    assert training.data.x.shape == (4, 1)


def test_a_link_without_contenders_has_those_of_the_first_training() -> None:
    assert parse("network=spiral;scatter=0.05") == default_training()
    assert parse("view=surface") == default_training()


# What is wrong in a string, where, and the sentence about it.
WRONG = {
    "network=moons;units=99&c=adam;rate=0.1": "units is 99; it must be a whole number from 1 to 64.",
    "network=stars&c=adam;rate=0.1": "data is 'stars'; it must be one of moons, circles, spiral, sine, own.",
    "network=moons&c=newton;rate=1": "optimizer is 'newton'; it must be one of 45 words, such as nesterov, muon, lion.",
    "network=moons&c=adam;rate=0.1;noise=2": (
        "noise is 2.0; it must be left out, since the contenders of a training share it."
    ),
    "network=moons&c=adam;rate=fast": "rate is 'fast'; it must be a number from 1e-09 to 10000.",
    "network=moons&steps=0&c=adam;rate=0.1": "steps is 0; it must be a whole number from 1 to 4096.",
    "network=own&c=adam;rate=0.1": (
        "The points are missing. A link holds only a small data set; the race as JSON has all of it."
    ),
    "network=moons&colour=red&c=adam;rate=0.1": (
        "'colour' is no word of an experiment; known are network, points, steps, seed, c."
    ),
    "network=moons" + 7 * "&c=adam;rate=0.1": "the number of contenders is 7; it must be 1 to 6.",
}


@pytest.mark.parametrize(("text", "sentence"), WRONG.items(), ids=range(len(WRONG)))
def test_what_makes_no_sense_is_refused_alone(text: str, sentence: str) -> None:
    training, refused = parse_lenient(text)
    assert list(in_sentences(refused).values()) == [sentence]
    assert 1 <= len(training.contenders) <= 6
    with pytest.raises(NotAnExperiment) as error:
        parse(text)
    assert str(error.value) == sentence


def test_a_copy_that_makes_no_sense_leaves_the_record() -> None:
    for copy in (
        {"steps": "many"},
        {"contenders": [{"optimizer": "adam"}]},
        {"view": "sky"},
        {"network": {"units": 1e9}},
    ):
        record = NetworkRecord()
        set_record(record, copy)
        assert record == NetworkRecord()
