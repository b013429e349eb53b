"""Reads a formula with numbers as a person does: MathML back to a value."""

import math
from collections.abc import Callable
from xml.etree.ElementTree import Element

_SIGNS = {"·": "*", "−": "-", "+": "+", "(": "(", ")": ")", ",": ",", "=": "=="}
_KNOWN = {"sqrt": math.sqrt, "max": max, "min": min, "sign": lambda x: (x > 0) - (x < 0), "abs": abs}


def value_of(element: Element, number: Callable[[Element], float]) -> float:
    """The value of what is left of the last equals sign; `number` gives the number in a slot."""
    return float(eval(_python(element, number).rpartition("==")[0], dict(_KNOWN)))


def _python(element: Element, number: Callable[[Element], float]) -> str:
    parts = [_python(child, number) for child in element]
    match element.tag:
        case "mn":
            return f"({number(element)!r})" if "data-of" in element.attrib else _typed(element.text or "")
        case "mi":
            return element.text or ""
        case "mo":
            return _SIGNS.get(element.text or "", element.text or "")
        case "mspace":
            return "*"
        case "mfrac":
            return f"(({parts[0]})/({parts[1]}))"
        case "msup":
            return f"(({parts[0]})**({parts[1]}))"
        case "msqrt":
            return f"sqrt({''.join(parts)})"
        case _:
            inner = "".join(parts)
            return f"abs({inner[1:-1]})" if inner.startswith("|") else inner


def _typed(written: str) -> str:
    """A constant: 0.9, (−1000) or 2·10⁻⁷."""
    plain = written.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--"))
    mantissa, dot, power = plain.strip("()").partition("·10")
    if not dot and plain.startswith("10") and len(written) > 2 and written[2] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻":
        mantissa, power = "1", plain[2:]
    return f"({float(mantissa)}e{power})" if power else f"({float(mantissa)})"


def read_shown(formula: Element) -> tuple[float, float]:
    """The value of what is left of the last equals sign, and the number on its right, both as they are shown."""

    def number(slot: Element) -> float:
        return float(eval(_typed((slot.text or "").strip("()"))))

    result = formula.find(".//mrow[@class='dl-result']/mn")
    assert result is not None
    left = _python(formula, number).rpartition("==")[0]
    return (float(eval(left, dict(_KNOWN))) if left else float("nan")), number(result)
