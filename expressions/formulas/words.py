"""The words about a formula that is not accepted: one sentence or two, with the place and what is accepted."""

from collections.abc import Mapping

SENTENCES = {
    "empty": "Type a formula, such as {example}.",
    "too_long": "The formula has {count} characters. At most {most} are accepted.",
    "too_long_in_full": "Written in full, the formula has {count} characters: {given}… At most {most} are accepted.",
    "too_many_nodes": "The formula has {count} numbers, letters and operations. At most {most} are accepted.",
    "too_deep": "Brackets, powers or functions are nested too deeply. At most {most} levels are accepted.",
    "unexpected_character": "At character {position} is “{given}”, which means nothing in a formula. "
    "Numbers, letters, functions, brackets and + − * / ^ | are accepted.",
    "look_alike": "At character {position} is “{given}” from another alphabet. "
    "It looks like the Latin letter {suggestion}: type that one.",
    "unexpected": "At character {position} is “{given}”. "
    "A number, a letter, a function or an opening bracket is expected there.",
    "unfinished": "The formula ends too early, at character {position}. "
    "A number, a letter, a function or an opening bracket is expected there.",
    "open_bracket": "The bracket “{given}” at character {position} is never closed. Add the closing bracket.",
    "open_bar": "The bar | at character {position} has no second bar. Write |x| or abs(x).",
    "closing_bracket": "The bracket “{given}” at character {position} closes nothing. Remove it, or open it before.",
    "wrong_bracket": "The bracket “{given}” at character {position} does not close “{opened}”. Use a pair of one kind.",
    "two_values": "At character {position}, the number “{given}” follows another number. "
    "Write an operator between them, such as + or *.",
    "number_behind": "At character {position}, the number “{given}” stands behind a value. "
    "Write *{given} for a product or ^{given} for a power.",
    "unknown_name": "At character {position} is “{given}”, which is not known. Known are single letters and {known}.",
    "unknown_name_suggested": "At character {position} is “{given}”, which is not known. Did you mean {suggestion}?",
    "letter_f": "At character {position} is “{given}”, but f is the name of the formula itself. Use another letter.",
    "not_in_model": "At character {position} is “{given}”, which a model cannot use: "
    "y is what it predicts. Use x, t0 and t1.",
    "function_letter": "At character {position}, “{given}” stands before a bracket like a function. "
    "Write out its formula, or write {given}*( for a product.",
    "needs_arguments": "The function “{given}” at character {position} needs brackets. Write {suggestion}.",
    "several_arguments": "The function “{given}” at character {position} takes {least} to {most} values, "
    "separated by commas.",
    "separator": "At character {position} is “{given}”. Values are separated only in the brackets of min and max; "
    "a decimal comma stands between two digits.",
    "mixed_separators": "At character {position} is “{given}”, but the values before it are separated otherwise. "
    "Use only commas or only semicolons.",
    "ambiguous_comma": "The comma at character {position} may be a decimal comma or separate two values. "
    "Write a decimal point, or a blank behind each comma that separates.",
    "thousands": "At character {position}, “{given}” may mean a thousand or a decimal fraction. "
    "Write it without a comma, or with a decimal point.",
    "inverse_function": "At character {position}, “{given}^-1” may mean two things. "
    "Write {suggestion}(x) for the inverse function or 1/{given}(x) for the fraction.",
    "function_power": "At character {position}, “{given}” has a power before its brackets. "
    "Only a positive whole number is accepted there, as in {given}^2(x).",
    "ambiguous_root": "The root at character {position} is followed by a power. Write √(x^2) or (√x)^2.",
    "root_of_degree": "At character {position} is a root with a degree. Write a power instead, such as x^(1/3).",
    "equals": "At character {position} is “=”. Only the formula itself is accepted, without an equation.",
    "left_side": "The formula begins with “{given} =”. Write only the right-hand side: a formula for the value.",
    "capital_and_small": "The letters {capital} and {small} are both there, the second one at character {position}. "
    "Capital and small letters mean the same here: use one of them.",
    "number_too_large": "The number “{given}” at character {position} is too large. It can be at most 1.797e308.",
    "number_too_small": "The number “{given}” at character {position} is too close to zero. Write 0, "
    "or a number of at least 5e-324.",
    "latex_command": "At character {position} is “{given}”, a LaTeX command that is not known here. "
    "Write it with plain signs, such as sqrt(x) or x/y.",
}
EXAMPLE = "(1 - x)^2 + 100 (y - x^2)^2"


def sentence(code: str, at: int, given: str, places: Mapping[str, object]) -> str:
    """What is wrong with a formula, in words.

    Args:
        code: the fault's identifier.
        at: its place, from 0.
        given: the piece at fault.
        places: what else the sentence names.
    """
    suggested = f"{code}_suggested" if places.get("suggestion") else code
    template = SENTENCES.get(suggested, SENTENCES[code])
    return template.format(**{"position": at + 1, "given": given, "example": EXAMPLE, **places})
