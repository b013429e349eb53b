"""NPZ: every array to the last bit, float64, without pickle."""

from io import BytesIO

import numpy as np
import pytest

from experiments.arrays import RECORDED
from experiments.citation import citation
from experiments.exports.npz import race_as_npz
from experiments.names import names
from experiments.parse import parse_strict
from tests.experiments.exports.races import RACES, ran


@pytest.mark.parametrize("name", RACES)
def test_every_array_has_the_same_bits(name: str) -> None:
    result, expected = ran(name), {}
    for i, trajectory in enumerate(result):
        expected |= {f"{i}.{array}": getattr(trajectory, array) for array in RECORDED}
        expected |= {f"{i}.state.{field}": array for field, array in trajectory.state.items()}
    with np.load(BytesIO(race_as_npz(result)), allow_pickle=False) as file:
        assert set(file) == set(expected) | {"names", "experiment", "citation"}
        for key, array in expected.items():
            assert file[key].dtype == np.float64
            np.testing.assert_array_equal(file[key], array, err_msg=key)
        assert file["names"].tolist() == names(result.experiment)
        assert parse_strict(str(file["experiment"])) == RACES[name]
        assert str(file["citation"]) == citation()
