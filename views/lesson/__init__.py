"""A lesson's picture, in which a guess is made and then the race is played, as a Streamlit component.

Its browser modules stand in `views/web`: it is the player with a guess over it.
"""

from collections.abc import Callable

from views.component import view

STYLES = ("player", "close_up", "row", "phone", "short", "lesson", "paper")  # a phone in a class has them, too


def lesson(message: bytes, take_guess: Callable[[], None], key: str) -> None:
    """Show the picture.

    Args:
        message: what `lessons.form.message` makes of a lesson.
        take_guess: called when a person has made a guess.
        key: the component's key; its state then holds `guess`: {"value": ...}, where None is "I don't know".
    """
    view("lesson", *STYLES)(key=key, data=message, on_guess_change=take_guess)
