"""The words around a lesson's picture, in the browser. Ready for translation."""

WORDS = {
    # How the guess is made, by its kind.
    "asks": {
        "point": "Click on the map where you think it is. You can also use the arrow keys.",
        "direction": "Turn the arrow. You can also use the arrow keys.",
        "number": "Drag the mark along the axis. You can also use the arrow keys.",
        "order": "Drag the names into the order that you expect. You can also use the buttons.",
        "choice": "Choose one answer.",
        "curve": "Draw the curve that you expect, from left to right. You can also use the arrow keys.",
    },
    "commit": "This is my guess",
    "commitHelp": "After this the guess cannot be changed, and the answer is shown.",
    "unknown": "I don’t know",
    "unknownHelp": "Shows the answer without a guess.",
    "incomplete": "Make a guess first, or press “I don’t know”.",
    "locked": "Your guess is locked.",
    "yours": "Your guess",
    "truth": "The answer",
    "class": "The class",
    "noGuess": "no guess",
    "up": "Move {name} up",
    "down": "Move {name} down",
    "place": "place {place}",
    "pointMark": "Your guess: {where}. Arrow keys move it, with Shift farther.",
    "angleMark": "Direction of your guess",
    "angleValue": "{angle}°",
    "numberMark": "Your guess",
    "curveMark": "Your curve: arrow keys left and right choose a place, up and down move it.",
    "guesses": "Guesses: {count}",
    "unknowns": "“I don’t know”: {count}",
}
