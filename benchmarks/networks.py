"""The first training of the Network page: six rules on a 2-16-16-2 network, 200 examples, 500 steps.

Cold: a fresh process with an empty compilation cache trains it, and trains it again; the difference is compiling.
Warm: once more, medians of many turns: the training alone, and with all that the page shows of it. A change of one
number is another learning rate. Beside it PyTorch, where it is installed, trains the same network by the same rules
with the same numbers, step by step as its users write it.

Run with: python -m benchmarks.networks
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from benchmarks.timing import Call, take_turns

CHILD = "--cold"
ROUNDS = 9


def cold() -> None:
    """In a process of its own: seconds of the first training and of the second."""
    import experiments  # noqa: F401 - JAX is set up before the clock starts
    from networks.defaults import default_training
    from networks.training import train

    training = default_training()
    took: list[float] = []
    for _ in range(2):
        train.cache.clear()  # pyright: ignore[reportFunctionMemberAccess]
        before = time.perf_counter()
        train(training)
        took.append(time.perf_counter() - before)
    print(*took)


def compiling() -> tuple[float, float]:
    """Seconds of the first training, and of those what is not there the second time."""
    with tempfile.TemporaryDirectory() as empty:
        environment = {**os.environ, "XDG_CACHE_HOME": empty}
        command = [sys.executable, "-m", "benchmarks.networks", CHILD]
        answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    first, second = map(float, answer.stdout.split())
    return first, first - second


def ours() -> dict[str, Call]:
    """The training alone, and with what the page shows."""
    from networks.defaults import default_training
    from networks.training import train, train_one
    from views.network.message import training_message

    training = default_training()
    other = training.contenders[4].model_copy(update={"rate": 0.031})
    changed = training.model_copy(update={"contenders": (*training.contenders[:4], other, training.contenders[5])})

    def page(given: Any) -> Call:
        def call() -> object:
            train.cache.clear()  # pyright: ignore[reportFunctionMemberAccess]
            return training_message(given, train(given))

        return call

    return {
        "one after the other": lambda: [train_one(training, contender) for contender in training.contenders],
        "for the page, two at a time": page(training),
        "a changed rate, for the page": page(changed),
    }


def in_torch() -> dict[str, Call]:
    """The same training in PyTorch, float64, on one thread and on all."""
    import torch  # pyright: ignore[reportMissingImports]

    from networks.defaults import default_training

    training = default_training()
    x = torch.tensor(training.data.x)
    y = torch.tensor(training.data.y.astype(int))
    optim = torch.optim
    rules: dict[str, Callable[[Any, float], Any]] = {
        "gradient_descent": lambda weights, rate: optim.SGD(weights, rate),
        "momentum": lambda weights, rate: optim.SGD(weights, rate, momentum=0.9),
        "adagrad": lambda weights, rate: optim.Adagrad(weights, rate),
        "rmsprop": lambda weights, rate: optim.RMSprop(weights, rate, alpha=0.9),
        "adam": lambda weights, rate: optim.Adam(weights, rate),
        "muon": lambda weights, rate: optim.Muon([w for w in weights if w.ndim == 2], rate),
    }

    def train_all() -> None:
        for contender in training.contenders:
            layers: list[Any] = []
            for fan_in, fan_out in ((2, 16), (16, 16), (16, 2)):
                layers += [torch.nn.Linear(fan_in, fan_out, dtype=torch.float64), torch.nn.Tanh()]
            net = torch.nn.Sequential(*layers[:-1])
            rule = rules[contender.optimizer](list(net.parameters()), contender.rate)
            for _ in range(training.steps):
                rule.zero_grad()
                torch.nn.functional.cross_entropy(net(x), y).backward()
                rule.step()

    def one_thread() -> None:
        before = torch.get_num_threads()
        torch.set_num_threads(1)
        train_all()
        torch.set_num_threads(before)

    return {"PyTorch, one thread": one_thread, "PyTorch, all threads": train_all}


def main() -> None:
    """Print seconds, and ratios to PyTorch."""
    first, compiled = compiling()
    print(f"cold: {first:.2f} s, of which {compiled:.2f} s are compiling (target 2 s)")
    rivals = ours()
    if importlib.util.find_spec("torch"):
        rivals |= in_torch()
    else:
        print("PyTorch is not installed: nothing to compare with.")
    times = take_turns(rivals, ROUNDS)
    alone = times["one after the other"].median
    for name, timing in times.items():
        print(f"  {name:30} median {timing.median:6.3f} s, best {timing.best:6.3f} s, x {timing.median / alone:.2f}")


if __name__ == "__main__":
    cold() if CHILD in sys.argv else main()
