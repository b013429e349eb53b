"""The words around a lesson's picture, in the browser. Ready for translation."""

WORDS = {
    # How the guess is made, by its kind; "line" is a point on the curve of one weight.
    "asks": {
        "point": "Click on the map where you think it is. You can also use the arrow keys.",
        "line": "Click on the curve where you think it is. You can also use the arrow keys.",
        "direction": "Turn the arrow. You can also use the arrow keys.",
        "number": "Drag the mark along the axis. You can also use the arrow keys.",
        "order": "Drag the names into the order that you expect. You can also use the buttons.",
        "choice": "Choose one answer.",
        "curve": "Draw the curve that you expect, from left to right. You can also use the arrow keys.",
    },
    # The same by a finger.
    "asksByTouch": {
        "point": "Tap on the map where you think it is.",
        "line": "Tap on the curve where you think it is.",
        "direction": "Turn the arrow, or tap where it should point.",
        "number": "Tap on the axis, or drag the mark along it.",
        "order": "Drag the names into the order that you expect, or tap the buttons.",
        "choice": "Tap on one answer.",
        "curve": "Draw the curve that you expect with a finger, from left to right.",
    },
    "commit": "This is my guess",
    "commitHelp": "After this the guess cannot be changed, and the answer is shown.",
    "unknown": "I don’t know",
    "unknownHelp": "Shows the answer without a guess.",
    "incomplete": "Make a guess first, or press “I don’t know”.",
    "locked": "Your guess is locked.",
    "onPhones": "Guess on your phone.",
    "yours": "Your guess",
    "truth": "The answer",
    "noGuess": "no guess",
    "ofClass": "The class",
    # What came out.
    "truthIs": "The answer: {truth}",
    "guessIs": "Your guess: {guess}",
    # The kinds of guess, for screen readers and on the screen.
    "up": "Move {name} up",
    "down": "Move {name} down",
    "nowPlace": "{name} is at place {place} now.",
    "firstEnd": "At the top: {end}",
    "lastEnd": "At the bottom: {end}",
    "meanPlace": "mean place {place}",
    "chosenBy": "chosen by {count}",
    "pointMark": "The point of your guess. Arrow keys move it, with Shift farther.",
    "pointOnMap": "({x}, {y})",
    "pointOnLine": "w = {x}",
    "angleMark": "Direction of your guess",
    "angleValue": "{angle}°",
    "axisLabel": "{label}:",
    "numberMark": "Your guess",
    "curveMark": "Your curve. Arrow keys left and right choose a place, up and down move it, with Shift farther.",
    "curveValue": "step {step}, loss {loss}",
    # Of a class.
    "spread": "guesses of the class",
    "guesses": "Guesses: {count}",
    "unknowns": "“I don’t know”: {count}",
}

# What the player says otherwise: here a press on the map is a guess, and nobody's start is dragged.
OF_THE_PLAYER = {
    "player": (
        "The picture of the lesson. "
        "When the answer is shown, Space plays and pauses, arrow keys step, Home and End jump."
    ),
    "map": "Map of the loss.",
    "profile": "The loss over one weight.",
    "against": "Loss",
    "dragStartMark": "start",
    "dragStartTip": "Start ({theta0}, {theta1})",
    "dragStartOnLineTip": "Start at w = {theta0}",
}
