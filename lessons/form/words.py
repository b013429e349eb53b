"""The words that all lessons share: guesses, gaps and what stands around the picture. Ready for translation."""

# The gap between guess and truth.
NO_GUESS = "You made no guess."
POINT_GAP = "Your point is {distance} away from it."
SAME_POINT = "Your point is there, to three digits."
DIRECTION_GAP = "Your arrow is turned {degrees}° away from it."
SAME_DIRECTION = "Your arrow points there, to one degree."
TOO_LARGE = "Your guess is {factor} times too large."
TOO_SMALL = "Your guess is {factor} times too small."
OFF_BY = "Your guess is {difference} away from it."
SAME_NUMBER = "Your guess is less than 5 % away from it."
ORDER_GAP = "Swapped pairs in your order: {wrong} of {pairs}."
CHOICE_GAP = "The answer is: “{truth}”"
SAME_CHOICE = "That is what happens."
CURVE_GAP = "On average your curve is off by a factor of {factor}."
SAME_CURVE = "On average your curve is less than 5 % away."

# Guesses and truths in words.
POINT = "({x}, {y})"
POINT_ON_LINE = "w = {x}"
DIRECTION = "{degrees}° (0° points to the right, 90° up)"
ENDS_AT = "{start} at the start, {end} at the end"
ENDS_BELOW = "{start} at the start, {end} or less at the end"
NOT_FINITE = "not finite"

# How long something takes.
SECONDS = "{number} s"
HOURS = "{number} h"
YEARS = "{number} years"
