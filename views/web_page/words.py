"""What a page that holds its race says, ready for translation: its own words, and what the player says otherwise."""

LANGUAGE = "en"
TITLE = "{race} – Descent Lab"
SOURCE = "{race}. {citation}"
LINK = "Paste these words into the app to open the race there:"
WITHOUT_SCRIPTS = "This page plays a race. For that the browser has to allow scripts."
TOO_OLD = "This browser is too old to play the race. Any newer one can."

# Nothing on the page changes the race, so no start is dragged.
OF_THE_PLAYER = {
    "map": "Map of the loss.",
    "profile": "The loss over one weight.",
    "dragStartMark": "start",
    "dragStartTip": "Start ({theta0}, {theta1})",
    "dragStartOnLineTip": "Start at w = {theta0}",
}
OF_THE_PAGE = {"dark": "Dark colours"}
