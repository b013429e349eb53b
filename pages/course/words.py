"""Every word of the Lessons page that is not a lesson's own, ready for translation."""

TITLE = "Lessons"
IDEA = "Guess first, then see. Each lesson is one question about how optimizers work."
UNKNOWN_LESSON = "There is no lesson “{slug}”. Choose one from the list."
UNKNOWN_SLIDES = "There is no slide set “{slides}”. The list shows all lessons."

# The path of all lessons, in the browser.
OF_PATH = {
    "order": "Which lessons",
    "all": "All lessons",
    "inOrder": "In the order of slide set {name}.",
    "done": "Done in this browser: {done} of {all}.",
    "begin": "Begin: {title}",
    "next": "Go on: {title}",
    "minutes": "{minutes} min",
    "isDone": "done",
}

SHEETS = "Sheets to print:"

# A lesson.
ALL = "All lessons"
ALL_HELP = "The list of all lessons."
SLIDE_SET = "{name}, {title}"
PLACE = "{chapter} · {place} of {count}"
WHY = "Why"
TRY = "Try next"
NEXT = "Next lesson"
NEXT_HELP = "The next question: “{title}”."
AGAIN = "Guess again"
AGAIN_HELP = "Takes your guess away and asks once more."
AGAIN_DONE = "Your guess was taken away."
PROJECTOR = ("Projector view", "Hides the bar at the top. The address then opens this lesson for a projector.")
LEAVE_PROJECTOR = ("Leave projector view", "Shows the bar at the top again.")
SLIDES = "Slide sets: {slides}."
