"""The rules of the house (docs/architecture.md), each a check over what a module's text says it uses.

Dependencies point one way:
quantities, expressions < landscapes, optimizers < experiments < networks < views < interface < laboratories < lessons
< pages < app; the classroom knows nothing of ours; workers and the command line know up to views, routes the workers,
the lessons and the classroom, too; deploy knows what the app knows, and the app.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from tests.imports import Module

_BELOW_NETWORKS = {"quantities", "expressions", "landscapes", "optimizers", "experiments"}
_BELOW_VIEWS = _BELOW_NETWORKS | {"networks"}
_BELOW_APP = _BELOW_VIEWS | {"views", "interface", "laboratories", "lessons", "classroom"}
_BELOW_APP |= {"pages", "routes", "workers"}
KNOWS = {
    "quantities": set[str](),
    "expressions": set[str](),
    "landscapes": {"quantities", "expressions"},
    "optimizers": {"quantities", "expressions"},
    "experiments": {"quantities", "expressions", "landscapes", "optimizers"},
    "networks": _BELOW_NETWORKS,
    "views": _BELOW_VIEWS,
    "interface": _BELOW_VIEWS | {"views"},
    "laboratories": _BELOW_VIEWS | {"views", "interface"},
    "lessons": _BELOW_VIEWS | {"views", "interface", "laboratories"},
    "classroom": set[str](),
    "pages": _BELOW_VIEWS | {"views", "interface", "laboratories", "lessons", "classroom"},
    "workers": _BELOW_VIEWS | {"views"},
    "routes": _BELOW_VIEWS | {"views", "workers", "lessons", "classroom"},
    "command_line": _BELOW_VIEWS | {"views"},
    "app": _BELOW_APP,
    "deploy": _BELOW_APP | {"app"},
}
ROOMS = tuple(KNOWS)
COMPONENTS = "views.component"  # the one module of views that mounts components
# Three lines each, so that `python -m experiments` and `python -m experiments.sweep` are the command line.
COMMANDS = ("experiments.__main__", "experiments.sweep.__main__")
SHOWN = "experiments.shown"  # it looks up what a result shows of itself, when that is asked for
NETWORK_PLANE = "landscapes.own.network_plane"  # it looks up how such a landscape is made, when one is asked for
LOOKS_UP = {SHOWN: {"views"}, NETWORK_PLANE: {"networks"}}
THE_LOOPS = ("experiments.run", "experiments.ensemble.loop", "experiments.sweep.loop")
THE_LOOPS += tuple(f"networks.{name}" for name in ("loop", "many_loop", "equal_loop", "epoch_loop", "step_loop"))
# Bounded loops within a step: over the lengths that a search tries, and over the operations of a formula.
BOUNDED = {"optimizers.line_search": {"while_loop"}, "expressions.formulas.interpreter": {"fori_loop"}}
LOOPS = {"scan", "fori_loop", "while_loop"}
NUMERICS = {"jax", "jaxlib", "scipy", "optax"}
WIDGETS = ("page", "controls", "record")  # of a laboratory: what may know Streamlit
MOST_OF_A_FAMILY = 3
# Words that mean something else to a reader from this field, or nothing.
PRIVATE = {"told", "said", "who", "whose", "whom", "swarm", "walker", "company", "companies", "deal", "dealt"}
PRIVATE |= {"deck", "decks", "lit", "ground", "believed", "bends", "heading", "swept"}


def faults(module: Module) -> list[str]:
    """One sentence for each rule that the module breaks."""
    rules = (_direction, _laboratories_apart, _floors, _loops, _names)
    return [f"{module.name} {fault}" for rule in rules for fault in rule(module)]


def _rooms(module: Module) -> set[str]:
    return {name.split(".")[0] for name in module.imports}


def _direction(module: Module) -> Iterable[str]:
    """Rule 1: imports point one way."""
    allowed = {"command_line"} if module.name in COMMANDS else KNOWS[module.room]
    looked_up = {name.split(".")[0] for name in module.looked_up} - {module.room}
    for other in sorted(looked_up - (allowed | LOOKS_UP.get(module.name, set[str]()))):
        yield f"looks up {other}, but may only know {', '.join(sorted(allowed))}."
    for other in sorted(_rooms(module) & (KNOWS.keys() - allowed - {module.room})):
        yield f"imports {other}, but may only know {', '.join(sorted(allowed))}."
    if module.room in _BELOW_VIEWS and "laborator" in module.text.lower():
        yield "names a laboratory, of which the core knows nothing."


def _laboratories_apart(module: Module) -> Iterable[str]:
    """Rule 2: no laboratory imports another."""
    own = module.name.split(".")[:2]
    if own[0] == "laboratories":
        for name in sorted(module.imports):
            if name.startswith("laboratories.") and name.split(".")[:2] != own:
                yield f"imports {name}: what two laboratories need moves down."


def _floors(module: Module) -> Iterable[str]:
    """Rule 3: the file's name says what it may know; rule 4: pages, controls and views compute nothing."""
    used, part = _rooms(module), (*module.name.split("."), "", "")[2]
    laboratory = module.room == "laboratories"
    numerics = laboratory and part not in (*WIDGETS, "charts", "words")
    if "streamlit" in used:
        with_widgets = (laboratory and part in WIDGETS) or module.room in ("interface", "pages", "app")
        if not with_widgets and module.name != COMPONENTS:
            yield "imports streamlit; only interface, pages, app, component.py and a laboratory's page may."
    if "plotly" in used and not (module.room in ("views", "interface") or (laboratory and part == "charts")):
        yield "imports plotly; only views, interface and charts may."
    if numerics and used & {"views", "interface"}:
        yield "imports views or interface; a laboratory's numerics know the core alone."
    if module.room not in _BELOW_VIEWS and not numerics:
        yield from (f"imports {name}; it computes nothing." for name in sorted(used & NUMERICS))
    if "numpy" in used and (module.room in ("interface", "pages") or (laboratory and part in WIDGETS)):
        yield "imports numpy; a page or a control computes nothing."


def _loops(module: Module) -> Iterable[str]:
    """Rule 4: loops over steps stand in the modules of `THE_LOOPS`."""
    if module.name not in THE_LOOPS:
        allowed = BOUNDED.get(module.name, set[str]())
        yield from (f"uses {word}; only {', '.join(THE_LOOPS)} may." for word in sorted(module.words & LOOPS - allowed))


def _names(module: Module) -> Iterable[str]:
    """Rule 6: identifiers have the field's words."""
    parts = {part for word in module.words for part in word.lower().split("_")}
    yield from (f"has an identifier with {word!r} in it." for word in sorted(parts & PRIVATE))


def families(paths: Iterable[PurePath]) -> list[str]:
    """The prefixes that more than three files or folders in one place begin with, with that place."""
    entries = {entry for path in paths for entry in (path, *path.parents) if entry.name}
    names = {(entry.parent, entry.name.removeprefix("test_").split(".")[0]) for entry in entries}
    counted = Counter((folder, name.split("_")[0]) for folder, name in names)
    return sorted(f"{folder}/{prefix}*" for (folder, prefix), count in counted.items() if count > MOST_OF_A_FAMILY)
