"""The functions that a formula may call, as they may be spelled, and what is suggested for a name that is not known."""

from collections.abc import Mapping
from difflib import get_close_matches

from expressions.formulas.dialect import CONSTANTS

ONE_ARGUMENT = (
    "sqrt", "exp", "ln", "log10", "log2", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
    "abs", "sign",
)  # fmt: skip
SEVERAL_ARGUMENTS = ("min", "max")
MOST_ARGUMENTS = 4
INVERSES = {"sin": "asin", "cos": "acos", "tan": "atan"}
_OTHER_SPELLINGS = {
    "log": "ln",  # as NumPy has it; calculators mean log10, so what is echoed says ln
    "log_10": "log10",
    "log_2": "log2",
    "sen": "sin",
    "tg": "tan",
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "arctg": "atan",
    "senh": "sinh",
    "tgh": "tanh",
    "sgn": "sign",
}
SPELLINGS: Mapping[str, str] = {name: name for name in ONE_ARGUMENT + SEVERAL_ARGUMENTS} | _OTHER_SPELLINGS
# Short names that mean something elsewhere: read as products of letters, they would be misread without a word.
FOREIGN: Mapping[str, str] = {
    "tau": "2pi", "lg": "log10(…)", "lb": "log2(…)", "cot": "1/tan(…)", "sec": "1/cos(…)", "csc": "1/sin(…)",
    "ctg": "1/tan(…)", "sqr": "(…)^2", "inf": "", "nan": "", "phi": "", "psi": "", "rho": "", "eta": "", "chi": "",
    "mod": "", "div": "", "sum": "", "int": "", "lim": "", "det": "", "arg": "", "erf": "", "deg": "", "and": "",
    "or": "", "not": "", "xor": "", "if": "", "in": "", "is": "", "for": "",
}  # fmt: skip
KNOWN = (*ONE_ARGUMENT, *SEVERAL_ARGUMENTS, *CONSTANTS)
LETTERS_IN_A_ROW = 3  # more of them are a name that is not known
_LONGEST_NAME = 12


def holds_a_name(word: str) -> bool:
    """Whether a known name of several letters is somewhere in the word."""
    return any(name in word for name in (*SPELLINGS, "pi"))


def suggestion(word: str, before_bracket: bool) -> str:
    """What was probably meant by a word that is not known; empty where nothing is near.

    Args:
        word: in small letters.
        before_bracket: whether an opening bracket follows.
    """
    if word in FOREIGN or len(word) > _LONGEST_NAME:
        return FOREIGN.get(word, "")
    spelled = sorted(SPELLINGS, key=len, reverse=True)
    if before_bracket:
        for name in (*spelled, "pi"):
            if word.endswith(name) and len(word) - len(name) <= LETTERS_IN_A_ROW:
                return f"{' '.join(word.removesuffix(name))} {name}(…)"
        if word.isalpha() and len(word) <= LETTERS_IN_A_ROW:
            return f"{' '.join(word)} (…)"
    for name in spelled:
        if word.startswith(name) and len(word) == len(name) + 1 and not before_bracket:
            return f"{name}({word[len(name) :]})"
    if "pi" in word and len(word) <= LETTERS_IN_A_ROW and not before_bracket:
        return " ".join(part for part in word.partition("pi") if part)
    close = get_close_matches(word, SPELLINGS, 1)
    return close[0] if close else ""
