"""What the browser receives of a lesson: the race's message (`views.player`), whose header has one part more.

Before the truth is shown the contenders stand still: what will happen is not in the message.

    lesson: {
        slug, title,
        phase: "guess" | "locked" | "class" | "truth"; "class" is for a screen before a class, which guesses elsewhere,
        guess: {kind: "point" | "direction" | "number" | "order" | "choice" | "curve", ...what its kind needs},
        given: null, or {value}: this person's guess; the value is null for "I don't know",
        truth: null, or {value},
        spread: null, or a list of the values of a class, nulls included,
        texts: {given, truth, gap, found}, the last three only with the truth,
        words: the words around the picture (`lessons.form.browser_words`),
    }
"""

from collections.abc import Sequence
from typing import Any

from experiments import run
from experiments.experiment import Experiment
from interface.race_record import TOLERANCE
from lessons.form import browser_words, words
from lessons.form.answered import Answered
from lessons.form.lesson import Given, Lesson
from views.player.payload import parts, standing_still
from views.race_message import race_limits
from views.wire import encode_message

HIDDEN = ("lesson",)  # for style sheets: what a lesson does not need of the player


def question(
    lesson: Lesson, given: Given | None = None, spread: Sequence[Any] | None = None, *, to_class: bool = False
) -> bytes:
    """The lesson before its truth is shown.

    Args:
        lesson: which one.
        given: this person's guess, if it has been made: it is locked then.
        spread: the guesses of a class, if they are shown.
        to_class: whether a class sees it and guesses elsewhere.
    """
    result = run(lesson.race(lesson.control.usual))
    header, arrays = parts(standing_still(result), TOLERANCE, HIDDEN)
    header["limits"] = race_limits(result)
    phase = "class" if to_class else "locked" if given else "guess"
    header["lesson"] = _part(lesson, result.experiment, phase, given, spread)
    header["words"] = header["words"] | browser_words.OF_THE_PLAYER
    return encode_message(header, arrays)


def truth(lesson: Lesson, found: Answered, given: Given | None, spread: Sequence[Any] | None = None) -> bytes:
    """The lesson with its race and its truth; the other arguments are those of `question`.

    A guess is about the control's usual value: at another one it is not compared.
    """
    if found.value != lesson.control.usual:
        given = spread = None
    header, arrays = parts(found.result, TOLERANCE, HIDDEN)
    header["lesson"] = _part(lesson, found.result.experiment, "truth", given, spread, found)
    header["words"] = header["words"] | browser_words.OF_THE_PLAYER
    return encode_message(header, arrays)


def _part(
    lesson: Lesson,
    experiment: Experiment,
    phase: str,
    given: Given | None,
    spread: Sequence[Any] | None,
    found: Answered | None = None,
) -> dict[str, Any]:
    guess = lesson.guess
    texts = {"given": given and _in_words(lesson, given, experiment)}
    if found:
        texts |= {"truth": guess.described(found.answer.truth, experiment), "found": found.sentence}
        texts["gap"] = found.gap(given) if given else None
    return {
        "slug": lesson.slug,
        "title": lesson.title,
        "phase": phase,
        "guess": {"kind": guess.kind, **guess.for_browser(experiment)},
        "given": given and {"value": given.value},
        "truth": found and {"value": found.answer.truth},
        "spread": spread,
        "texts": texts,
        "words": browser_words.WORDS,
    }


def _in_words(lesson: Lesson, given: Given, experiment: Experiment) -> str:
    return words.NO_GUESS if given.value is None else lesson.guess.described(given.value, experiment)
