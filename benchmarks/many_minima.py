"""The networks of the page's histograms: how long they take, and whether what they show holds for other seeds.

The first figure is the page's own: 200 networks of each of six widths, two threads, all compiled, for five seeds,
because other programs on the machine can multiply a single time. One chunk of it, 50 networks of 50 units on one
thread, is then trained by the same rule in NumPy and, where it is installed, in PyTorch, each with all units in one
long vector. None is timed before all have been seen to end with the same losses.
Then claims 3 and 25 of the lectures, for five seeds each.

Run with: python -m benchmarks.many_minima
"""

import statistics
import time
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from benchmarks.timing import Call, take_turns
from networks.equal_weights import EqualStart, equal_units
from networks.many_minima import (
    BATCH,
    CHUNK,
    EXAMPLES,
    WIDTHS,
    Ends,
    Training,
    final_losses,
    moons,
    orders,
    starts,
    trained,
)

NETWORKS, SEEDS = 200, range(5)
WIDTH, EPOCHS, ROUNDS = 50, 20, 15  # of what is trained beside others
MOST_SECONDS, SAME = 10.0, 1e-3
SHORT = Training(epochs=EPOCHS)
EQUAL = {"momentum": 0.1, "adam": 0.01, "rmsprop": 0.01, "adagrad": 0.1, "gradient_descent": 0.1}
EQUAL_UNITS, EQUAL_STEPS = 8, 2000


def _batches() -> list[np.ndarray]:
    return [batch for epoch in orders(SHORT.seed)[:EPOCHS] for batch in epoch.reshape(-1, BATCH)]


def _in_numpy() -> np.ndarray:
    """The chunk in NumPy, its gradients written out; (4, units)."""
    x, y = (np.asarray(part) for part in moons()[0])
    theta = starts(WIDTH, SHORT.seed, 0).reshape(4, -1).astype(np.float32)
    move, batches = np.zeros_like(theta), _batches()
    for t, chosen in enumerate(batches):
        inputs = np.column_stack((x[chosen], np.ones(BATCH, np.float32)))
        units = np.tanh(inputs @ theta[:3])
        answers = (units * theta[3]).reshape(BATCH, WIDTH, -1).sum(axis=1)
        errors = np.tile((answers - y[chosen, None]) * np.float32(2.0 / BATCH), WIDTH)
        gradient = np.vstack((inputs.T @ (errors * theta[3] * (1.0 - units**2)), (errors * units).sum(axis=0)))
        move = 0.9 * move - np.float32(SHORT.rate * (1.0 - t / len(batches))) * gradient
        theta = theta + move
    return theta


def _in_torch() -> np.ndarray:
    """The chunk in PyTorch, with its own gradients and its own SGD; (4, units)."""
    torch = import_module("torch")
    torch.set_num_threads(1)
    x, y = (torch.tensor(np.asarray(part)) for part in moons()[0])
    theta = torch.tensor(starts(WIDTH, SHORT.seed, 0).reshape(4, -1), dtype=torch.float32, requires_grad=True)
    batches = _batches()
    # PyTorch's velocity holds gradients and no rates, so its rate counts for all earlier ones, too.
    rule = torch.optim.SGD([theta], lr=SHORT.rate, momentum=0.9)
    for t, chosen in enumerate(torch.tensor(np.array(batches))):
        now = SHORT.rate * (1.0 - t / len(batches))
        before = rule.param_groups[0]["lr"]
        if t:  # ours holds moves, so the velocity is scaled to be the last move at the new rate
            rule.state[theta]["momentum_buffer"].mul_(before / now)
        rule.param_groups[0]["lr"] = now
        inputs = torch.cat((x[chosen], torch.ones(BATCH, 1)), dim=1)
        answers = (torch.tanh(inputs @ theta[:3]) * theta[3]).reshape(BATCH, WIDTH, -1).sum(dim=1)
        loss = torch.square(answers - y[chosen, None]).mean(dim=0).sum()
        rule.zero_grad()
        loss.backward()
        rule.step()
    return theta.detach().numpy()


def _chunk() -> np.ndarray:
    return np.asarray(trained(SHORT, WIDTH, 0)).reshape(4, -1)


def _mean_loss(theta: np.ndarray) -> float:
    x, y = (np.asarray(part) for part in moons()[0])
    answers = (np.tanh(x @ theta[:2] + theta[2]) * theta[3]).reshape(EXAMPLES, WIDTH, CHUNK).sum(axis=1)
    return float(np.square(answers - y[:, None]).mean())


def _the_page() -> list[dict[int, Ends]]:
    """The trainings of the page, one for each seed, timed."""
    final_losses(Training(epochs=0), CHUNK)  # compiles
    found, taken = [], []
    for seed in SEEDS:
        started = time.perf_counter()
        found.append(final_losses(Training(seed=seed), NETWORKS))
        taken.append(time.perf_counter() - started)
    verdict = "met" if max(taken) <= MOST_SECONDS else "missed"
    times = f"{min(taken):.2f} to {max(taken):.2f} s, median {statistics.median(taken):.2f} s"
    print(f"{NETWORKS * len(WIDTHS)} networks, 200 epochs, {len(SEEDS)} times: {times}")
    print(f"  at most {MOST_SECONDS:g} s each time: {verdict}")
    return found


def _beside_others() -> None:
    rivals: dict[str, Call] = {"here": _chunk, "NumPy": _in_numpy}
    if find_spec("torch"):
        rivals["PyTorch"] = _in_torch
    else:
        print("PyTorch is not installed, so it is not measured.")
    expected = _mean_loss(_chunk())
    for name, end in (("NumPy", _in_numpy), ("PyTorch", _in_torch)):
        if name in rivals:
            np.testing.assert_allclose(_mean_loss(end()), expected, rtol=SAME, err_msg=name)
    timings = take_turns(rivals, ROUNDS)
    print(f"{CHUNK} networks of {WIDTH} units, {EPOCHS} epochs, one thread; best and median seconds, and over ours")
    for name, timing in timings.items():
        ours = timings["here"]
        over = f"{timing.best / ours.best:8.2f}{timing.median / ours.median:8.2f}"
        print(f"  {name:<8}{timing.best:8.3f}{timing.median:8.3f}{over}")


def _claim_3(found: list[dict[int, Ends]]) -> None:
    """The losses bunch with width: their spread and their mean fall from 5 units on."""
    print(f"claim 3: test losses of {NETWORKS} networks, over {len(SEEDS)} seeds: mean, and lowest to highest")
    print(f"  {'units':<8}{'mean':>8}{'':18}{'standard deviation':>20}")
    for width in WIDTHS:
        means, spreads = ([kind(ends[width].test) for ends in found] for kind in (np.mean, np.std))
        shown = [f"{np.mean(one):8.4f} ({min(one):.4f} to {max(one):.4f})" for one in (means, spreads)]
        print(f"  {width:<8}{shown[0]}    {shown[1]}")
    falls = [
        np.diff([[kind(ends[width].test) for width in WIDTHS[1:]] for kind in (np.mean, np.std)]) for ends in found
    ]
    held = sum(bool((fall < 0.0).all()) for fall in falls)
    print(f"  mean and spread fall from each width to the next, 5 units and more: {held} of {len(SEEDS)} seeds")


def _claim_25() -> None:
    """Units that begin alike stay alike, and 1e-6 more on one weight parts that unit from them."""
    print(f"claim 25: {EQUAL_UNITS} units, {EQUAL_STEPS} steps, {len(SEEDS)} seeds of the points")
    print(f"  {'rule':<18}{'equal: difference, loss':>40}{'1e-6 on one weight: difference, loss':>56}")
    for slug, rate in EQUAL.items():
        shown = []
        for nudge in (0.0, 1e-6):
            ends = [equal_units(EqualStart(slug, rate, EQUAL_UNITS, nudge, EQUAL_STEPS, seed=seed)) for seed in SEEDS]
            for values in ([one.differences.max() for one in ends], [one.losses[-1] for one in ends]):
                shown.append(f"{np.mean(values):.4g} ({min(values):.3g} to {max(values):.3g})")
        print(f"  {slug:<18}" + "".join(f"{one:>28}" for one in shown))


def main() -> None:
    """Print all figures."""
    found = _the_page()
    _beside_others()
    _claim_3(found)
    _claim_25()


if __name__ == "__main__":
    main()
