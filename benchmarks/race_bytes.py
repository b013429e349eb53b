"""How many bytes a race sends to the player, for races of several sizes, and how many more the inside of a step takes.

The first column is what everybody is sent; the second only who looks inside. To compare two versions of the app, run it
in both.
Run with: python -m benchmarks.race_bytes
"""

from experiments import run
from experiments.parse import parse_strict
from views.inside import inside
from views.player import payload
from views.wire import encode_message

RACES = {
    "four contenders": "landscape=rosenbrock&steps=500&c=gradient_descent;rate=0.001&c=momentum;rate=0.001"
    "&c=rmsprop;rate=0.02&c=adam;rate=0.1",
    "8 x 1,000 steps": "landscape=rosenbrock&steps=1000&" + "&".join(["c=adam;rate=0.1"] * 8),
    "mini-batches": "landscape=gabor&steps=200&c=adam;rate=0.1;batch=5&c=levenberg_marquardt;rate=1",
    "line searches": "landscape=himmelblau&steps=100&c=bfgs;rate=1&c=newton;rate=1;safeguards=true",
}


def main() -> None:
    print(f"{'':<18}{'the race':>12}{'and inside':>12}")
    for name, text in RACES.items():
        result = run(parse_strict(text))
        more = len(encode_message(*inside(result.experiment, 0, result[0])))
        print(f"{name:<18}{len(payload(result, 1e-3)):>10} B{more:>10} B")


if __name__ == "__main__":
    main()
