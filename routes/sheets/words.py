"""The words of the printed sheets, ready for translation."""

LANGUAGE = "en"
QUESTIONS = "{chapter}: questions"
ANSWERS = "{chapter}: answers"
HOW = "Guess first. Then run the lesson in the app, or turn to the page of answers."
PRINT = "Print"
PRINT_HELP = "The answers begin on a new page."
SLIDES = "Slide sets: {slides}"
PICTURE = "The start of the experiment."
PICTURE_OF_ANSWER = "The race."
# What the signs in a picture are.
RING = "The ring is the start."
STAR = "The star is the lowest minimum."
STARS = "Large stars are lowest minima, small ones are other minima."
CROSSES = "Crosses are saddles."
SQUARE = "The square is at the answer."
ARROW = "The arrow is the answer."
MY_GUESS = "My guess:"
BY_KIND = {
    "point": "Mark the point in the picture.",
    "direction": "Draw the direction at the ring.",
    "curve": "Draw the curve into these axes.",
    "number": "{label}, between {low} and {high}:",
    "order": "Put them in order, from “{first}” to “{last}”:",
    "choice": "Tick one answer:",
}
STEP = "step {steps}"
LOSS = "loss (log)"
THE_ANSWER = "The answer: {answer}"
UNKNOWN_CHAPTER = "There is no chapter {chapter}; known are {known}."
UNKNOWN_PICTURE = "There is no picture {side} of a lesson {lesson}."
