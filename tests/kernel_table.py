"""Who is run where: every optimizer on four surfaces, and a few optimizers on every surface.

Each pair costs a compilation, so all pairs of the catalogue would take the suite's whole time.
"""

from experiments.experiment import compatible
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS

# Convex, bent, with traps, without a bottom; the first two are those of the catalogue's pictures.
PLACES = ("elongated_valley", "rosenbrock", "gabor", "saddle")
WALKERS = ("gradient_descent", "adam", "bfgs")
SCHEDULED = ("elongated_valley", "momentum")  # where, and under whom, every schedule is run


def _can(optimizer: str, landscape: str) -> bool:
    return compatible(OPTIMIZERS[optimizer], LANDSCAPES[landscape])


EVERYBODY = [(o, s) for o in OPTIMIZERS for s in PLACES if _can(o, s)]
EVERYWHERE = [(o, s) for o in WALKERS for s in LANDSCAPES if _can(o, s)]
PAIRS = sorted({*EVERYBODY, *EVERYWHERE})
