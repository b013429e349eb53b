"""Formulas that a person types: a text becomes a tree, which is evaluated and written, and never run as code."""

from expressions.formulas.canonical import canonical
from expressions.formulas.dialect import LOSS, MODEL, Dialect, free_letters
from expressions.formulas.display import formula_latex, formula_mathml
from expressions.formulas.instructions import Instructions, instructions
from expressions.formulas.interpreter import interpreted
from expressions.formulas.jax_value import in_jax
from expressions.formulas.jets import jet, jets
from expressions.formulas.malformed import MalformedFormula
from expressions.formulas.nested import nested
from expressions.formulas.numpy_value import in_numpy
from expressions.formulas.parse import parse

__all__ = [
    "LOSS",
    "MODEL",
    "Dialect",
    "Instructions",
    "MalformedFormula",
    "canonical",
    "formula_latex",
    "formula_mathml",
    "free_letters",
    "in_jax",
    "in_numpy",
    "instructions",
    "interpreted",
    "jet",
    "jets",
    "nested",
    "parse",
]
