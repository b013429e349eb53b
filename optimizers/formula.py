"""The lines of a rule as one formula in LaTeX, for the catalogue."""

from collections.abc import Mapping, Sequence
from typing import Any

from expressions import latex
from optimizers.rule import GRADIENT, Rule, RuleOf
from quantities import Choice, ParameterSpec, quantities


def formula(rule_of: RuleOf, hyper: ParameterSpec) -> str:
    """All lines in LaTeX: under the defaults, and where there is a choice of words, once for each of them."""
    declared: Mapping[str, Any] = quantities(hyper)
    defaults = {name: quantity.default for name, quantity in declared.items()}
    choices = [(name, q.kind.words) for name, q in declared.items() if isinstance(q.kind, Choice)]
    if not choices:
        return _gathered(_written(rule_of(defaults)))
    ((name, words),) = choices
    return _labelled(words, [_written(rule_of({**defaults, name: word})) for word in words])


def _written(rule: Rule) -> list[str]:
    """Each line; that g is the gradient at theta goes without saying."""
    return [rf"{latex(line.symbol)} \leftarrow {latex(line.value)}" for line in rule.lines if line is not GRADIENT]


def _gathered(lines: list[str]) -> str:
    return lines[0] if len(lines) == 1 else r"\begin{gathered}" + r" \\ ".join(lines) + r"\end{gathered}"


def _labelled(words: Sequence[str], variants: list[list[str]]) -> str:
    """The lines of each word below each other; where most are the same, only those that differ are doubled."""
    rows = list(zip(*variants, strict=True))
    alike = [len(set(row)) == 1 for row in rows]
    blocks = (
        [(False, rows)]
        if 2 * sum(alike) <= len(rows)
        else [(same, [row]) for same, row in zip(alike, rows, strict=True)]
    )
    written = []
    for same, block in blocks:
        if same:
            written += [f"& {row[0]}" for row in block]
            continue
        for number, word in enumerate(words):
            labels = [rf"\text{{{word}:}}"] + [""] * (len(block) - 1)
            written += [f"{label} & {row[number]}" for label, row in zip(labels, block, strict=True)]
    return r"\begin{array}{ll}" + r" \\ ".join(written) + r"\end{array}"
