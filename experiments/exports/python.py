"""Python: a script that runs the race again with this package, written as a person would.

What has its default value is left out. Labels are the only text of a person's own; they stand
there as Python's own literals.
"""

from collections.abc import Mapping
from typing import Any

from experiments.citation import origin
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.surfaces import WEIGHTS
from quantities import ParameterSpec, Value, quantities

_WIDTH = 120

_SCRIPT = '''"""{title}, run again.

{origin}

Save it in the folder of Descent Lab and run it there:  .venv/bin/python {slug}.py
"""

from experiments import Contender, Experiment, run
from experiments.names import names

experiment = {experiment}
result = run(experiment)

width = max(32, *(len(name) + 2 for name in names(experiment)))
print(f"{{'contender':<{{width}}}}{{'final loss':>14}}{{'best loss':>14}}{{'evaluations':>14}}")
for name, trajectory in zip(names(experiment), result, strict=True):
    final, best, evaluations = trajectory.losses[-1], trajectory.best_loss, trajectory.evaluations[-1]
    diverged = "" if trajectory.diverged_at is None else f"  diverged at step {{trajectory.diverged_at}}"
    print(f"{{name:<{{width}}}}{{final:>14.6g}}{{best:>14.6g}}{{evaluations:>14g}}{{diverged}}")
'''


def _literal(value: Any) -> str:
    """The value as Python writes it; plain words in double quotes, like the rest of the script."""
    written = repr(value)
    plain = isinstance(value, str) and not {"'", '"'} & set(value)
    return f'"{written[1:-1]}"' if plain else written


def _dictionary(given: Mapping[str, Value]) -> str:
    """The dictionary as Python writes it; nothing where it is empty."""
    entries = ", ".join(f"{_literal(name)}: {_literal(value)}" for name, value in given.items())
    return f"{{{entries}}}" if entries else ""


def _changed(bundle: ParameterSpec, given: Mapping[str, Value]) -> str:
    """The numbers that differ from their defaults."""
    return _dictionary({name: given[name] for name, q in quantities(bundle).items() if given[name] != q.default})


def _shape(experiment: Experiment) -> str:
    """The landscape's texts, and its numbers that differ from their defaults."""
    given, declared = experiment.landscape_parameters, quantities(experiment.surface.parameters)
    changed = {name: given[name] for name, q in declared.items() if given[name] != q.default}
    return _dictionary(dict(experiment.surface.texts) | changed)


def _call(name: str, arguments: Mapping[str, str], indent: int) -> str:
    """A call on one line, or where that is too long with an argument a line."""
    given = [f"{argument}={value}" for argument, value in arguments.items() if value]
    line = f"{name}({', '.join(given)})"
    if indent + len(line) < _WIDTH and "\n" not in line:
        return line
    inner = " " * (indent + 4)
    return "\n".join([f"{name}(", *(f"{inner}{one}," for one in given), f"{' ' * indent})"])


def _contender(contender: Contender, indent: int) -> str:
    changed = {
        field: _literal(getattr(contender, field))
        for field, declared in Contender.model_fields.items()
        if field not in ("hyper", "schedule_parameters") and getattr(contender, field) != declared.default
    }
    order = ("optimizer", "rate", "hyper", "schedule", "schedule_parameters")
    given = changed | {
        "hyper": _changed(contender.rule.hyper, contender.hyper),
        "schedule_parameters": _changed(contender.rate_schedule.parameters, contender.schedule_parameters),
    }
    return _call("Contender", {field: given.pop(field, "") for field in order} | given, indent)


def _experiment(experiment: Experiment) -> str:
    contenders = "".join(f"        {_contender(contender, 8)},\n" for contender in experiment.contenders)
    arguments = {
        "landscape": _literal(experiment.landscape),
        "landscape_parameters": _shape(experiment),
        "weights": "" if experiment.weights == WEIGHTS[0] else _literal(experiment.weights),
        "start": "" if experiment.start == experiment.surface.start else _literal(experiment.start),
        "steps": _literal(experiment.steps),
        "seed": _literal(experiment.seed) if experiment.seed else "",
        "stop": _dictionary({rule: limit for rule, limit in experiment.stop if limit is not None}),
        "contenders": f"[\n{contenders}    ]",
    }
    return _call("Experiment", arguments, 0)


def race_as_python(experiment: Experiment) -> str:
    """The script. It prints a small table, and leaves `experiment` and `result` for what a person adds."""
    return _SCRIPT.format(
        title=f"A race on {experiment.surface.title}",
        origin=origin(experiment),
        slug=experiment.landscape,
        experiment=_experiment(experiment),
    )
