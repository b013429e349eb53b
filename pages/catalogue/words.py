"""Every word of the Catalogue page, in one place, ready for translation."""

TITLE = "Catalogue"
INTRODUCTION = "Everything that can race here, with its formula, its source and its code."
SEARCH = "Search"
SEARCH_HELP = "Part of a name, an idea, an author or a formula. Several words narrow it down."
SEARCH_EXAMPLE = "A name, an idea, an author"
KIND = "Kind"
KIND_HELP = "What to look at. The number says how many match the search."
KINDS = {"optimizers": "Optimizers", "schedules": "Schedules", "landscapes": "Landscapes"}
COUNTED = "{kind} {count}"
NOTHING = "Nothing here matches “{search}”."
ELSEWHERE = "Look under {kinds}."
UNKNOWN_ENTRY = "There is no entry “{link}” in the catalogue."

RACE = {"optimizers": "Add to my race", "schedules": "Add to my race", "landscapes": "Take my race there"}
RACE_HELP = {
    "optimizers": "Adds it, at a learning rate that works on the landscape of the race.",
    "schedules": "Adds a copy of the first contender that follows this schedule.",
    "landscapes": "The race moves there. Rates that you have set stay where they work.",
}
LOOK = "Look inside"
LOOK_HELP = "Formula, numbers, source and code."

# What is said when an entry was put in the race, or why it was not.
FULL = "A race has at most twelve contenders. Remove one first."
NOT_OFFERED = (
    "{title} needs a loss that is a sum of squares. {landscape} is not: choose another landscape for the race first."
)
OPTIMIZER_ADDED = "{title} is in the race, at the learning rate {rate}."
SCHEDULE_ADDED = "{title} is in the race: a copy of {first} that follows this schedule."
LANDSCAPE_THERE = "The race is on {title} already."
LANDSCAPE_CHANGED = "The race is now on {title}."

# What the pictures show, for those who do not see them.
PICTURES = {
    "optimizers": "The path of {title} on two maps of a loss: at its default learning rate, from the ring.",
    "schedules": "The learning rate of {title} over 500 steps.",
    "landscapes": "Map of {title}: known minima are stars, known saddles crosses, the default start a ring.",
}

# The inside of an entry.
LINK = "The address of this page is a link to this entry."
SOURCE = "Source: {source}"
NUMBERS = "Numbers"
NO_NUMBERS = "There is nothing to set."
NUMBER_COLUMNS = ("Symbol", "Name", "Accepted", "Default", "What it does")
CONVENTIONS = "Where others do it differently"
HERE, OTHERS = "Here", "Elsewhere"
NEEDS_RESIDUALS = "It needs a loss that is a sum of squares: {landscapes}."
HAS_RESIDUALS = "The loss is a sum of squares, so {optimizers} can walk here."
MADE_OF_DATA = "The loss is made of {examples} examples. A step may see a mini-batch of them."
DOMAIN = "The map shows θ₀ from {left} to {right} and θ₁ from {bottom} to {top}."
POINTS = "Points to know"
POINT_COLUMNS = ("Point", "θ₀", "θ₁", "Loss")
GLOBAL_MINIMUM, LOCAL_MINIMUM, SADDLE = "Global minimum", "Local minimum", "Saddle"
NO_MINIMUM = "No minimum is known."
STARTS = "Starts"
START_COLUMNS = ("Start", "θ₀", "θ₁")
CODE = "The code is the lesson"
OWN_CODE = "This is the file that runs: `{path}`"
OPTAX_CODE = "The rule is from the library optax: `{path}`"
ADAPTER_CODE = "This file runs it here, step by step: `{path}`"
