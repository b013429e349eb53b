"""The names of the pages in the bar at the top, ready for translation."""

RACE = "Race"
CATALOGUE = "Catalogue"
LEARNING_RATES = "Learning rates"
SCHEDULES = "Schedules"
NOISE = "Noise"
STARTING_POINTS = "Starting points"
SECOND_ORDER = "Second order"
