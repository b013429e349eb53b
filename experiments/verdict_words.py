"""The words of verdicts, in one place, ready for translation. A verdict itself is data (`experiments.verdicts`).

They stand in the core because its exports write them, too.
"""

from typing import Any

from experiments.printed import all_digits, digits
from experiments.verdicts import Verdict, VerdictKind, Why

# Where a run ended. Of two forms the first is for one step, or where there is one global minimum.
VERDICTS: dict[VerdictKind, Any] = {
    VerdictKind.GLOBAL_MINIMUM: ("at the global minimum", "at a global minimum"),
    VerdictKind.LOCAL_MINIMUM: "at a local minimum",
    VerdictKind.MINIMUM: "at a minimum",
    VerdictKind.SADDLE: "at a saddle",
    VerdictKind.MAXIMUM: "at a maximum",
    VerdictKind.FLAT: "on flat ground",
    VerdictKind.CYCLE: "in a cycle of {period} steps",
    VerdictKind.HOVERING: "still hovering",
    VerdictKind.GOING_DOWN: "still going down",
    VerdictKind.NOT_SETTLED: "has not settled",
    VerdictKind.AT_REST: "came to rest too early",
    VerdictKind.AT_START: "still at the start",
    VerdictKind.LEFT_MAP: "left the map at step {step}",
    VerdictKind.OFF_MAP: "never on the map",
    VerdictKind.FALLEN: "below the lowest loss of the map",
    VerdictKind.UNDEFINED: "met a point without a loss at step {step}",
    VerdictKind.DIVERGED: "diverged at step {step}",
}

# Why, or what is to be known of the place.
WHY: dict[Why, Any] = {
    Why.LOWEST: "No known loss is lower.",
    Why.ABOVE_MINIMUM: "Its loss is still {above} above it.",
    Why.ABOVE_LOWEST: "Its loss is {above} above the lowest known one.",
    Why.BOTH_POSITIVE: (
        "The Hessian's eigenvalues are {low} and {high}, both positive. Whether it is the lowest is not known."
    ),
    Why.OF_BOTH_SIGNS: "The Hessian's eigenvalues are {low} and {high}: one way leads up, the other down.",
    Why.BOTH_NEGATIVE: "The Hessian's eigenvalues are {low} and {high}, both negative: every way leads down.",
    Why.ONE_POSITIVE: "The second derivative is {low}, which is positive. Whether it is the lowest is not known.",
    Why.ONE_NEGATIVE: "The second derivative is {low}, which is negative: both ways lead down.",
    Why.ALL_ZERO: "All second derivatives are zero here, but some way leads down.",
    Why.NO_GRADIENT: "The gradient is zero: there is nothing to follow here.",
    Why.TINY_GRADIENT: "The gradient is only {gradient}: there is nothing to follow here.",
    Why.APART: "The points of the cycle are up to {apart} apart.",
    Why.NOISE_AT_GLOBAL: (
        "The noise keeps it {radius} away from the global minimum.",
        "The noise keeps it {radius} away from a global minimum.",
    ),
    Why.NOISE_AT_LOCAL: (
        "The noise keeps it {radius} away from a local minimum, which is {above} above the lowest known loss."
    ),
    Why.NOISE_ELSEWHERE: "The noise moves it to and fro, by {radius}. No known minimum is near.",
    Why.BATCHES_AT_GLOBAL: (
        "The mini-batches keep it {radius} away from the global minimum.",
        "The mini-batches keep it {radius} away from a global minimum.",
    ),
    Why.BATCHES_AT_LOCAL: (
        "The mini-batches keep it {radius} away from a local minimum, which is {above} above the lowest known loss."
    ),
    Why.BATCHES_ELSEWHERE: "The mini-batches move it to and fro, by {radius}. No known minimum is near.",
    Why.FALLS: (
        "The loss fell by {fall} in the last step.",
        "The loss fell by {fall} in the last {steps} steps.",
    ),
    Why.FALLS_ABOVE_LOWEST: (
        "The loss fell by {fall} in the last step, and is {above} above the lowest known one.",
        "The loss fell by {fall} in the last {steps} steps, and is {above} above the lowest known one.",
    ),
    Why.NO_LOWER: (
        "The loss is no lower than one step before.",
        "The loss is no lower than {steps} steps before.",
    ),
    Why.SLOPE_HERE: "The gradient here is {gradient}.",
    Why.SLOPE_LEFT: "The steps have become tiny, but the gradient is still {gradient}.",
    Why.SLOPE_UNKNOWN: "The gradient is not defined here.",
    Why.STILL_FALLING: "Out there the loss is lower than at the start.",
    Why.STILL_RISING: "Out there the loss is no lower than at the start.",
    Why.BELOW_LOWEST: "Off the domain the loss goes {below} lower. That does not count as reached.",
    Why.NOT_DEFINED: "The loss has no value there, like the logarithm of a negative number.",
    Why.RATE_AT_START: (
        "The rate {rate} is above 2 / λ = {limit}, where λ = {curvature} is the largest curvature at the start."
    ),
    Why.RATE_LATER: (
        "The rate {rate} is above 2 / λ = {limit}, where λ = {curvature} was the largest curvature at step {at}."
    ),
    Why.NO_INVERSE: "The Hessian has no inverse where it stood at step {at}.",
}


# Where minima were looked for, the lowest of them is no more than found. All other words are the same.
VERDICTS_OF_A_SEARCH: dict[VerdictKind, Any] = {
    VerdictKind.GLOBAL_MINIMUM: ("at the lowest minimum found", "at one of the lowest minima found"),
}
WHY_OF_A_SEARCH: dict[Why, Any] = {
    Why.LOWEST: "Nothing lower was found in this view.",
    Why.ABOVE_LOWEST: "Its loss is {above} above the lowest one found.",
    Why.NOISE_AT_GLOBAL: (
        "The noise keeps it {radius} away from the lowest minimum found.",
        "The noise keeps it {radius} away from one of the lowest minima found.",
    ),
    Why.NOISE_AT_LOCAL: (
        "The noise keeps it {radius} away from a local minimum, which is {above} above the lowest loss found."
    ),
    Why.NOISE_ELSEWHERE: "The noise moves it to and fro, by {radius}. No minimum was found near it.",
    Why.BATCHES_AT_GLOBAL: (
        "The mini-batches keep it {radius} away from the lowest minimum found.",
        "The mini-batches keep it {radius} away from one of the lowest minima found.",
    ),
    Why.BATCHES_AT_LOCAL: (
        "The mini-batches keep it {radius} away from a local minimum, which is {above} above the lowest loss found."
    ),
    Why.BATCHES_ELSEWHERE: "The mini-batches move it to and fro, by {radius}. No minimum was found near it.",
    Why.FALLS_ABOVE_LOWEST: (
        "The loss fell by {fall} in the last step, and is {above} above the lowest one found.",
        "The loss fell by {fall} in the last {steps} steps, and is {above} above the lowest one found.",
    ),
}


def verdict(found: Verdict) -> str:
    """Where the run ended, such as "at a saddle"."""
    words = VERDICTS | VERDICTS_OF_A_SEARCH if found.searched else VERDICTS
    return _form(words[found.kind], found).format(**_printed(found))


def why(found: Verdict) -> str:
    """One or two sentences on why; empty where nothing more is known."""
    words = WHY | WHY_OF_A_SEARCH if found.searched else WHY
    return _form(words[found.why], found).format(**_printed(found)) if found.why else ""


def _form(forms: str | tuple[str, str], found: Verdict) -> str:
    count = found.numbers.get("steps", found.numbers.get("minima"))
    return forms if isinstance(forms, str) else forms[count != 1]


def _printed(found: Verdict) -> dict[str, str]:
    """The numbers as they are printed. A rate and its limit that look alike in three digits have six."""
    texts = {name: str(n) if isinstance(n, int) else digits(n) for name, n in found.numbers.items()}
    if "limit" in texts and texts["limit"] == texts["rate"]:
        texts |= {name: all_digits(float(f"{found.numbers[name]:.6g}")) for name in ("rate", "limit")}
    return texts
