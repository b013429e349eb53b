"""The memory table counts what it says it counts."""

from itertools import pairwise

from laboratories.second_order.memory import NETWORKS, dense

BY_NAME = {network.name: network for network in NETWORKS}


def test_vgg16_from_its_own_layers() -> None:
    channels = (3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512)
    convolutions = sum((9 * inputs + 1) * outputs for inputs, outputs in pairwise(channels))
    assert convolutions + dense(7 * 7 * 512, 4096, 4096, 1000) == BY_NAME["VGG16"].weights == 138_357_544


def test_networks_grow_and_their_matrices_by_the_square() -> None:
    weights = [network.weights for network in NETWORKS]
    assert weights == sorted(weights)
    assert (weights[0], weights[-1]) == (2, 138_357_544)
    assert [network.squared for network in NETWORKS] == [n * n for n in weights]


def test_a_dense_network_has_a_weight_for_each_line_and_a_bias_for_each_neuron() -> None:
    assert dense(784, 30, 10) == 784 * 30 + 30 + 30 * 10 + 10
