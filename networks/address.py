"""A training as one readable string; what has its default value is left out. It has the form of a race's.

network=spiral;layers=3;activation=relu&steps=1000&seed=2&c=adam;rate=0.03&c=muon;rate=0.01

`networks.parse` reads it.
"""

from urllib.parse import quote

from experiments.address import changed_words, contender_word
from networks.experiment import Network, Training


def address(training: Training) -> str:
    """The training as a query string.

    Returns:
        `network=...&points=...&steps=...&seed=...&c=...&c=...`, defaults left out; numbers are written with as many
        digits as it takes to read back the same bits.
    """
    own = dict(training.network)
    data = own.pop("data")
    words = [";".join([f"network={data}", *changed_words(Network, {"data": data} | own)[data != "moons" :]])]
    if training.points:
        words.append(f"points={quote(training.points, safe=',/.-')}")
    for name in ("steps", "seed"):
        if getattr(training, name) != Training.model_fields[name].default:
            words.append(f"{name}={getattr(training, name)}")
    return "&".join([*words, *(f"c={contender_word(contender)}" for contender in training.contenders)])
