"""The words of refusals: a sentence for each code of what is accepted, made when it is shown.

`experiments` makes `sentence` the text of every `Refused`, so that a script's error says what a page says.
A layer of languages has this one function to replace: a refusal itself is data.
"""

from collections.abc import Mapping
from difflib import get_close_matches

from quantities import Kind, Refusal

# {name}: the field. {value}: what was given, or EMPTY. {given}: what was given, as it is.
SENTENCES = {
    "number": "{name} is {value}; it must be a number from {low:g} to {high:g}.",
    "whole_number": "{name} is {value}; it must be a whole number from {low:g} to {high:g}.",
    "one_of": "{name} is {value}; it must be one of {known}.",
    "some_of": "{name} is {value}; it must be any of {known}, with commas between them.",
    "true_or_false": "{name} is {value}; it must be true or false.",
    "left_out": "{name} is {value}; it must be left out, since there are no numbers here.",
    "known_slug": "{name} must be one of {known}.",
    "any_number": "{name} is {given}; it must be a number.",
    "names_with_values": "the numbers of {name} are {given}; they must be names with values.",
    "so_many_numbers": "{name} is {value}; the number of its numbers must be {count}.",
    "each_once": "{name} is {value}; it must name each of the contenders once (their number is {count}).",
    # Fields of an experiment.
    "missing": "{name} is missing.",
    "no_such_field": "{name} is {given}, but there is no such field; known are {known}.",
    "other": "{name} is {given}: {message}.",
    "two_coordinates": "{name} is {value}; it must be two numbers, theta_0 and theta_1, such as -1.5,2.",
    "zero_on_line": "{name} is {value}; it must be 0, because only one weight moves.",
    "stopping_rules": "{name} is {value}; it must be numbers for any of {known}.",
    "contenders": "{name} is {value}; it must be a list of 1 to {most} contenders.",
    "number_of_contenders": "the number of contenders is {value}; it must be 1 to {most}.",
    "short_label": "{name} is {value}; it must be a text on one line, of at most {most} characters.",
    # Fields that this landscape does not accept.
    "needs_no_residuals": (
        "{name} is {value}; it must be one that needs no residuals, because {landscape} is not a sum of squares."
    ),
    "number_of_examples": (
        "{name} is {value}; it must be a whole number from 1 to {examples}, the examples of {landscape}."
    ),
    "has_line": "{name} is {value}; it must be 2, because {landscape} has no line for one weight.",
    "has_data_set": "{name} is {value}; it must be one with a data set.",
    # A landscape of a person's own.
    "formula": "{name} is no formula. {error}",
    "above": "{name} is {value}; it must be above {low:g}.",
    "below": "{name} is {value}; it must be below {high:g}.",
    "named_starts": (
        "{name} is {value}; it must be at most {most} starts, each with a name of at most {longest} characters, "
        "such as on the ridge:-1.5,2/left:1,1."
    ),
    "model_letters": "{name} is {value}; its letters can only be x, t0 and t1, but it has {letters}.",
    "model_without_theta": "{name} is {value}; it must have t0 or t1 in it, such as t0 + t1 x.",
    "view_too_long": "{name} is {value}; the longer side of the view can be at most {most:g} times the shorter one.",
    "points": "{name} is {value}; it must be rows with slashes between them, such as 0,1/1,2.5.",
    "points_missing": "The points are missing. A link holds only a small data set; the race as JSON has all of it.",
    "points_row": (
        "Row {row} of the points is {value}; it must be two numbers from -{high:g} to {high:g}, "
        "with a comma between them."
    ),
    "table_empty": "There are no points. Paste two columns, x and y, one point a row.",
    "table_columns": "Row {row} has another number of columns ({count}). It must have two, x and y.",
    "table_number": "Row {row}: {value} is no number. Write it with a decimal point or a decimal comma.",
    "table_range": "Row {row}: {value} is out of range. It must be a number from -{high:g} to {high:g}.",
    "points_count": "The number of points is {count}; it must be at most {most}.",
    "points_apart": "The points have only one x; a fit needs at least 2 points with different x.",
    # A plane through the weights of networks.
    "shared": "{name} is {value}; it must be left out, since the contenders of a training share it.",
    "pass_text": (
        "{name} is {value}; it must be two inputs, a label, an activation, a rate and a seed, "
        "such as 1,-0.5,1,tanh,0.1,0."
    ),
    "plane_contenders": (
        "The contenders of the plane are {given}; they must be numbers from 0 to {last}, each once. "
        "This kind of plane needs {count} of them."
    ),
    "plane_text": (
        "{name} is {value}; it must be paths, random, hessian or three, "
        "with whole numbers behind it, such as three,0,1 or random,7,0."
    ),
    "same_network": "{name} is a training of other networks; their weights are in another space.",
    "training": "{name} is no training of networks. {error}",
    "training_missing": "The training is missing: the plane goes through networks that it trains.",
    "training_size": (
        "The training is too large for a landscape: weights times examples times steps, of all contenders together, "
        "are {size:.2g}; they can be at most {most:.2g}."
    ),
    # Texts, links and files.
    "text_length": "the length of the text is {value}; it must be at most {most} characters.",
    "file_length": "the length of the file is {value}; it must be at most {most} characters.",
    "experiment_file": "the file is {value}; it must be an experiment as JSON, as Save makes it.",
    "json": "What was sent is not JSON.",
    "word_of_experiment": "{given} is no word of an experiment; known are {known}.",
    "end_of_link": "The end of the link is missing. Ask for the whole link.",
    "beginning_of_link": "The beginning of the link is missing. Ask for the whole link.",
    "contenders_of_link": "The link was cut (contenders: {found} of {expected}). Ask for the whole link.",
    "contenders_taken_out": (
        "The link says race={expected}, but the number of its contenders is {found}. "
        "If you took one out, write race={found}. If not, ask for the whole link."
    ),
    # Sweeps.
    "number_of_axes": "the number of axes is {value}; it must be at most {most}.",
    "axis": "the axis is {value}; it must be one of {known}.",
    "number_of_runs": "the number of runs is {value}; it must be at most {most}.",
    "values_along_axis": "the number of values of {name} is {value}; it must be at least 1.",
}
# Names that are no field's.
NAMES = {"sweep.seeds": "the number of seeds", "sweep.last_seed": "the last seed"}
EMPTY = "empty"
# Where more is known than a person wants to read.
CLOSEST = "{name} is {value}; it must be one of {count} words, such as {closest}."
# What a kind of number accepts, on its own, as in a table.
ACCEPTED = {
    "number": "a number from {low:g} to {high:g}",
    "whole_number": "a whole number from {low:g} to {high:g}",
    "one_of": "one of {known}",
    "true_or_false": "true or false",
}
_LONGEST = 60  # characters of a name or a value
_MANY = 10  # words; of more, the closest few are named
_FEW = 3


def sentence(refusal: Refusal, label: str | None = None) -> str:
    """What is wrong, in one sentence: which field, what was given, what is accepted.

    Args:
        refusal: of one field.
        label: what the field is called where it was set; left out, it has the name that it has in links and scripts.
    """
    name, value, (code, places) = refusal
    # In an address a name may be anything, too.
    shown = name if name.isprintable() and 0 < len(name) <= _LONGEST else f"{name!r:.{_LONGEST}}"
    given = f"{value!r:.{_LONGEST}}"
    close = _closest(value, places.get("known")) if code in ("one_of", "known_slug") else {}
    return (CLOSEST if close else SENTENCES[code]).format(
        name=label or NAMES.get(name, shown),
        value=EMPTY if value is None or value == "" else given,
        given=given,
        **(close or _listed(places)),
    )


def _closest(value: object, known: object) -> dict[str, object]:
    """Of many known words their number, and those that look most like what was given; nothing where few are known."""
    if not isinstance(known, tuple) or len(known) <= _MANY:
        return {}
    found = get_close_matches(str(value)[:_LONGEST].casefold(), known, _FEW, 0.3) or known[:_FEW]
    return {"count": len(known), "closest": ", ".join(found)}


def accepted(kind: Kind) -> str:
    """What a kind of number accepts."""
    code, places = kind.accepted
    return ACCEPTED[code].format(**_listed(places))


def _listed(places: Mapping[str, object]) -> dict[str, object]:
    """The same, several names as a list with commas."""
    return {place: ", ".join(map(str, x)) if isinstance(x, tuple) else x for place, x in places.items()}
