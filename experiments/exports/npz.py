"""NPZ: every recorded array by its name, for `numpy.load`; nothing in it needs pickle.

0.positions  0.losses  0.gradients  0.rates  0.evaluations  0.state.velocity ...  1.positions ...
names  experiment  citation
"""

from io import BytesIO

import numpy as np

from experiments.address import address
from experiments.arrays import ARRAYS, RECORDED
from experiments.citation import citation
from experiments.names import names
from experiments.result import Result


def race_as_npz(result: Result) -> bytes:
    """The race's arrays, float64, contender i's under `i.`; and three texts as arrays of unicode."""
    experiment = result.experiment
    arrays = {}
    for i, trajectory in enumerate(result):
        arrays |= {f"{i}.{name}": np.asarray(ARRAYS[name](experiment, trajectory)) for name in RECORDED}
        arrays |= {f"{i}.state.{name}": array for name, array in trajectory.state.items()}
    texts = {"names": names(experiment), "experiment": address(experiment), "citation": citation()}
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays, **{name: np.array(text) for name, text in texts.items()})
    return file.getvalue()
