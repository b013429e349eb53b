"""Claim 24 of the lectures, over seven seeds: gradients through ten layers, and what two hundred steps make of them.

Of each network the gradient's norm in the first and in the tenth layer before the first step, and how many times as
long the tenth is; then the loss after the steps at the best of four learning rates, and at how many of all seeds and
rates it was not finite. A loss of "nothing learnt" is that of a network which gives all examples the same answer.

Run with: python -m benchmarks.vanishing
"""

import math
from collections.abc import Sequence

import numpy as np

from networks.deep import STEPS, Deep, losses, start_norms

SEEDS, RATES = range(7), (1.0, 0.3, 0.1, 0.03)
NETS = {
    "sigmoid, Glorot": Deep("sigmoid", "glorot"),
    "  with batch normalisation": Deep("sigmoid", "glorot", "batch"),
    "  with layer normalisation": Deep("sigmoid", "glorot", "layer"),
    "  with connections past layers": Deep("sigmoid", "glorot", skips=True),
    "tanh, Glorot": Deep("tanh", "glorot"),
    "ReLU, He": Deep("relu", "he"),
    "ReLU, N(0, 1)": Deep("relu", "normal"),
}
CLIPS = {"": math.inf, "clipped at 1": 1.0}


def _spread(values: Sequence[float]) -> str:
    known = [value for value in values if math.isfinite(value)]
    if not known:
        return "not finite"
    return f"{np.median(known):.3g} ({min(known):.2g} to {max(known):.2g})"


def _best(ends: Sequence[float]) -> float:
    return min((end for end in ends if math.isfinite(end)), default=math.nan)


def main() -> None:
    """Print both tables."""
    print(f"before the first step, seeds {SEEDS.start} to {SEEDS.stop - 1}: median (lowest to highest)")
    print(f"{'':<34}{'first layer':<34}{'tenth layer':<30}tenth / first")
    for name, net in NETS.items():
        norms = [start_norms(net._replace(seed=seed)) for seed in SEEDS]
        first, tenth = ([each[layer] for each in norms] for layer in (0, 9))
        ratios = np.divide(tenth, first).tolist()
        print(f"{name:<34}{_spread(first):<34}{_spread(tenth):<30}{_spread(ratios)}")
    chances = _spread([Deep("relu", "he", seed=seed).chance for seed in SEEDS])
    print(f"\nloss after {STEPS} steps of gradient descent, at the best rate of {RATES}; nothing learnt: {chances}")
    for name, net in NETS.items():
        for clipped, clip in CLIPS.items():
            ends = [[losses(net._replace(seed=seed), rate, clip)[-1] for rate in RATES] for seed in SEEDS]
            best, gone = _spread([_best(each) for each in ends]), int((~np.isfinite(ends)).sum())
            print(f"{name:<34}{clipped:<14}{best:<34}{gone} of {np.size(ends)} not finite")


if __name__ == "__main__":
    main()
