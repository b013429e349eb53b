"""Every word of the command line, in one place, ready for translation."""

HELP = """Run a race without a browser or a server, and take it home.

EXPERIMENT is the one string that the app's address carries, a whole link pasted from a browser (in quotes, because
of its & and ;), or the name of a .json file that the Save menu made.

\b
  python -m experiments "landscape=rosenbrock&c=adam;rate=0.01"
  python -m experiments "landscape=rosenbrock&c=adam;rate=0.01" --gif race.gif --csv race.csv
  python -m experiments race.json --png end.png --size 1280x960 --theme dark

Without a file to write it prints the results."""

CODES = """\b
Exit codes:
  0  done
  1  {unwritten}
  2  what was given makes no sense; one line says what"""
UNWRITTEN = "a file could not be written"  # the line of exit code 1

LIST = "Print all landscapes, optimizers and schedules with their numbers, and stop."
TOLERANCE = "How close to the lowest known loss counts as reached."
FAIR = (
    "Give every contender the best learning rate that a search finds, and print the race: 'loss' is the lowest final "
    "loss, 'steps' the fewest steps to the tolerance."
)
SEARCHING = "Searching for the best rates"
PICTURE = "A picture of one step; --step says which."
VIEW = "All paths on one map, or a map each."
THEME = "The colours of pictures and films."
SIZE = "Width and height of pictures and films, in pixels."
FRAMES = "How many frames a film has."
FRAME_RATE = "Frames per second of a film."
SURFACE = "The web page has the 3-D view, too, which takes 2 MB more."
STEP = "Which step a picture shows; left out, the last one."

NOTHING = "There is no experiment: give its string, a link or a .json file, or ask for --help."
NO_SIZE = "size is {given!r}; it must be width and height in pixels, such as 640x480."
NO_TOLERANCE = "tolerance is {given:g}; it must be more than 0."
UNREADABLE = "{path} could not be read: {reason}."
UNWRITABLE = "{path} could not be written: {reason}."
NO_FOLDER = "{path} could not be written: there is no folder {folder}."
STOPPED = "Stopped."
WRITTEN = "{path}: {size}"

WHY, RULE = "Why", "Stopping rule"  # over the last columns of the results

CATALOGUE = {"landscapes": "Landscapes", "optimizers": "Optimizers", "schedules": "Schedules"}
