"""Of a network whose numbers are not finite nothing is known, also not that its units are dead."""

import numpy as np

from networks.experiment import NetworkContender, Training
from networks.training import train


def test_units_of_a_network_that_has_diverged_are_neither_dead_nor_alive() -> None:
    wild = NetworkContender(optimizer="gradient_descent", rate=1e4)
    network = {"data": "sine", "activation": "relu", "layers": 1, "units": 4}
    (trained,) = train(Training(network=network, steps=20, contenders=(wild,)))
    assert trained.diverged_at is not None
    assert np.isfinite(trained.thetas[0]).all()
    assert not np.isfinite(trained.thetas[-1]).all()
    for shares in (trained.looked.dead, trained.looked.saturated):
        assert np.isfinite(shares[0]).all()
        assert np.isnan(shares[-1]).all()
