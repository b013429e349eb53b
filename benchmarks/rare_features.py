"""Rare features: how many epochs each rule needs at its best rate, over several seeds, and what is gained on it.

A row for each rule and size of batches: median, lowest and highest of the seeds; then how many times fewer epochs that
is than gradient descent needs with the same examples. Below them the expected loss of two weights, which has no seed:
steps for features that are as rare as the lesson has them, along the axes and turned.

Run with: python -m benchmarks.rare_features
"""

from collections.abc import Sequence

import numpy as np

from benchmarks.timing import seconds
from lessons.form.answered import answered
from lessons.networks.rare_features import LESSON
from networks.rare_features import BATCHES, MOST_FEATURES, RULES, fit
from optimizers import OPTIMIZERS

SEEDS = range(7)


def _spread(values: Sequence[float]) -> str:
    return f"{np.median(values):>10.4g} ({np.min(values):.4g} to {np.max(values):.4g})"


def _examples() -> None:
    print(f"epochs until all weights are fitted, seeds {SEEDS.start} to {SEEDS.stop - 1}: median (lowest to highest)")
    print(f"{'batch':>8}  {'rule':<18}{'epochs':<30}{'gain beside gradient descent':<34}rates")
    for batch in BATCHES:
        found = {slug: [fit(slug, batch, MOST_FEATURES, seed) for seed in SEEDS] for slug in RULES}
        plain = np.array([one.all_after for one in found["gradient_descent"]])
        for slug, ones in found.items():
            epochs, rates = np.array([one.all_after for one in ones]), [one.rate for one in ones]
            title = OPTIMIZERS[slug].title
            gain = _spread((plain / epochs).tolist())
            print(
                f"{batch:>8}  {title:<18}{_spread(epochs.tolist()):<30}{gain:<34}{min(rates):.3g} to {max(rates):.3g}"
            )


def _expected_loss() -> None:
    print("\nexpected loss: steps until both weights stay within 1 %")
    print(
        f"{'rare feature':<30}"
        + "".join(f"{slug:>18}" for slug in ("gradient descent", "momentum", "RMSProp", "AdaGrad"))
    )
    for value in LESSON.control.values:
        numbers = answered(LESSON, value).answer.numbers
        steps = "".join(f"{numbers[name]:>18,}" for name in ("plain", "momentum", "rmsprop", "adagrad"))
        print(f"{(LESSON.control.texts or {})[value]:<30}{steps}")


def main() -> None:
    print(f"took {seconds(_examples):.1f} s, with the compilations")
    _expected_loss()


if __name__ == "__main__":
    main()
