"""Trainings are values: equal fields are equal trainings, whatever each of them has computed so far."""

from networks.parse import parse

TEXT = "network=moons;units=4&steps=12&c=adam;rate=0.1"


def test_equal_trainings_are_equal_once_both_have_drawn_their_data() -> None:
    one, other = parse(TEXT), parse(TEXT)
    assert len(one.data.x) == len(other.data.x)
    assert one.start.shape == other.start.shape
    assert one == other
    assert hash(one) == hash(other)
    assert one != parse(TEXT.replace("12", "13"))
    assert one != TEXT
