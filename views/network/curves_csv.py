"""CSV of a training's curves: a row for each contender and step, in numbers that read back to the same bits.

# network=spiral&c=adam;rate=0.03
# Descent Lab ...
contender,name,step,training_loss,rate,test_loss,norm_W1,...,dead_1,...,saturated_1,...
"""

import csv
from io import StringIO

import numpy as np

from experiments.citation import citation
from experiments.names import names
from networks.address import address
from networks.experiment import Training
from networks.training import Trained

_FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would take for the beginning of one


def curves_as_csv(training: Training, trained: tuple[Trained, ...]) -> str:
    """The curves in long format. What is known of some steps only, such as the test loss, is left out at the others."""
    file = StringIO()
    # A comma would begin a cell of its own, and what is in it could be taken for a formula.
    file.write(f"# {address(training).replace(',', '%2C')}\n# {citation()}\n")
    writer = csv.writer(file, lineterminator="\n")
    layers = range(1, training.shape.architecture.hidden + 2)
    columns = ["contender", "name", "step", "training_loss", "rate", "test_loss", *(f"norm_W{i}" for i in layers)]
    columns += [f"{kind}_{i}" for kind in ("dead", "saturated") for i in layers[:-1]]
    writer.writerow(columns)
    for number, (name, run) in enumerate(zip(names(training), trained, strict=True), 1):
        plain = f"'{name}" if name.startswith(_FORMULA) else name  # the apostrophe keeps it a text
        looked = np.column_stack([run.looked.test, run.looked.norms, run.looked.dead, run.looked.saturated])
        kept = dict(zip(run.steps.tolist(), looked.tolist(), strict=True))
        empty = [""] * looked.shape[1]
        for step, loss in enumerate(run.losses.tolist()):
            rate = run.rates[step].item() if step < training.steps else ""
            writer.writerow([number, plain, step, loss, rate, *kept.get(step, empty)])
    return file.getvalue()
