"""What a training's message holds: the frames as changes, weights that blew up, and a bound on its bytes."""

import zlib

import numpy as np

from networks.defaults import default_contender, default_training
from networks.experiment import NetworkContender, Training
from networks.training import train
from tests.tools.wire import unpack
from views.network.message import MOST_WEIGHTS, training_message
from views.network.region import region


def _summed(frames: np.ndarray) -> np.ndarray:
    return np.cumsum(frames, axis=1, dtype=frames.dtype)


def test_regions_and_weights_are_sent_as_changes_from_frame_to_frame() -> None:
    adam = default_contender("adam")
    training = Training(network={"units": 3, "layers": 1}, steps=12, contenders=(adam,))
    (run,) = train(training)
    _, arrays = unpack(training_message(training, (run,)))
    np.testing.assert_array_equal(_summed(arrays["regions"])[0], region(training, np.asarray(run.looked.answers)))
    weights, scale = _summed(arrays["weights"])[0].astype(float), arrays["weightScale"][0]
    np.testing.assert_allclose(weights[-1][:6] * scale[0] / 127, run.thetas[-1][:6], atol=scale[0] / 250)


def test_a_network_that_blew_up_has_a_message_without_a_warning() -> None:
    wild = NetworkContender(optimizer="gradient_descent", rate=1e4)
    training = Training(network={"units": 4, "activation": "square", "start": "normal"}, steps=9, contenders=(wild,))
    (run,) = train(training)
    header, arrays = unpack(training_message(training, (run,)))
    assert header["contenders"][0]["divergedAt"] is not None
    assert (_summed(arrays["regions"])[0, -1] == 0).all()


def test_the_first_training_takes_less_than_half_a_megabyte() -> None:
    training = default_training()
    message = training_message(training, train(training))
    assert len(zlib.compress(message, 1)) < 480_000


def test_of_large_networks_fewer_frames_have_their_weights() -> None:
    six = tuple(default_contender("adam") for _ in range(6))
    training = Training(network={"units": 64, "layers": 8, "examples": 20}, steps=4, contenders=six[:1])
    header, arrays = unpack(training_message(training, train(training)))
    assert arrays["weights"].nbytes <= MOST_WEIGHTS
    assert len(header["weightFrames"]) >= 2
