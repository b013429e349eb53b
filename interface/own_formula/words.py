"""Every word about a formula of a person's own, in one place, ready for translation."""

USED = "Your formula is in use: {formula}. View, start and learning rates fit it."
USED_RATES_KEPT = (
    "Your formula is in use: {formula}. View and start fit it. Learning rates that were set by hand are kept."
)
# One rate that was set by hand, and several.
USED_RATE_REPLACED = (
    "Your formula is in use: {formula}. The learning rate of {names} has been replaced, because it diverges there.",
    "Your formula is in use: {formula}. The learning rates of {names} have been replaced, because they diverge there.",
)

LETTER_HELP = "A free letter of your formula. Drag it, or type a number: the landscape changes with it."
LETTER_TYPED_HELP = "Any number. If it is beyond the ends of the slider, the slider stands at the nearer end."
ENDS = "Ends of the sliders"
LOW = "{letter} from"
LOW_HELP = "The left end of the slider of {letter}. It has to be below the right one."
HIGH = "{letter} to"
HIGH_HELP = "The right end of the slider of {letter}. It has to be above the left one."

VIEW_AND_STARTS = "View and starts"
SIDES = {"x_low": "x from", "x_high": "x to", "y_low": "y from", "y_high": "y to"}
SIDE_HELP = "What the map shows. Minima and saddles are looked for there."
PROPOSE = "Propose a view"
PROPOSE_HELP = "A view with the minima and saddles that are found, or from −5 to 5."
NAME = "Name for this start"
NAME_HELP = "The present start under a name of yours: up to {longest} characters, without : / ; & %. Enter keeps it."
NAME_REFUSED = (
    "“{typed}” is not kept. A name is new, has up to {longest} characters, and none of : / ; & %. "
    "There are at most {most} names."
)
STARTS = "Starts with a name"
STARTS_HELP = "Press one to remove its name. The race stays where it starts."
