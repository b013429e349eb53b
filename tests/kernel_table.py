"""Which pairs are run: every optimizer on four surfaces, and a few optimizers on every surface.

Each pair costs a compilation, so all pairs of the catalogue would take the suite's whole time.
"""

from experiments.experiment import compatible
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS

# Convex, bent, with traps, without a bottom; the first two are those of the catalogue's pictures.
FEW_LANDSCAPES = ("elongated_valley", "rosenbrock", "gabor", "saddle")
FEW_OPTIMIZERS = ("gradient_descent", "adam", "bfgs")
SCHEDULED = ("elongated_valley", "momentum")  # the landscape and the optimizer of every schedule's run


def _can(optimizer: str, landscape: str) -> bool:
    return compatible(OPTIMIZERS[optimizer], LANDSCAPES[landscape])


EVERY_OPTIMIZER = [(o, s) for o in OPTIMIZERS for s in FEW_LANDSCAPES if _can(o, s)]
EVERYWHERE = [(o, s) for o in FEW_OPTIMIZERS for s in LANDSCAPES if _can(o, s)]
PAIRS = sorted({*EVERY_OPTIMIZER, *EVERYWHERE})
