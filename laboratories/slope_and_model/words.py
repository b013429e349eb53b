"""Every word of the Slope and model page and its pictures, in one place, ready for translation."""

TITLE = "Slope and model"
IDEA = (
    "Turn the arrow u. In which direction does the loss fall most steeply, "
    "and how far along it can a model of the loss be trusted?"
)

# The controls.
LANDSCAPE_HELP = "The loss."
COORDINATE_HELP = "The point θ. You can also drag the ring on the map, or go there with Tab and use the arrow keys."
ANGLE = "Angle of u to g (°)"
ANGLE_HELP = "From the gradient g to the direction u, counter-clockwise. You can also turn the arrow on the map."
ANGLE_TYPED_HELP = "Any number of degrees, from 0 to 360."
ETA = "Step length η"
ETA_HELP = "How far the step θ + ηu goes. Predicted and true change are compared there."

# The pictures.
OF_PICTURES = {
    "notFinite": "not finite",
    "slopeMap": (
        "Map of {landscape}. The ring is θ = ({x}, {y}). Arrow keys move it, with Shift farther. Escape puts it back."
    ),
    "directionHandle": "Angle of u to the gradient",
    "directionValue": "{angle}°, u·g = {slope}",
    "etaHandle": "Step length η",
    "linePicture": "The loss along u and its models, against s.",
    "anglePicture": "u·g against the angle of u to the gradient: a cosine, lowest at 180°.",
    # The numbers.
    "angleFact": "angle of u to g",
    "angleToAxisFact": "angle of u to θ₀ axis",
    "angleValue": "{angle}°",
    "slopeFact": "u·g, slope along u",
    "sizeFact": "|g|",
    "lossFact": "L(θ)",
    # What the angle means.
    "steepest": "This is the direction of steepest descent: u·g = −|g|.",
    "falls": "The loss falls along u, {share} % as steeply as along −g.",
    "level": "At a right angle to g the slope is zero.",
    "rises": "The loss rises along u.",
    "flat": "g = 0 here: there is no direction of steepest descent.",
    "tip": "A tip of the loss. It has no gradient, so there is no Taylor series here.",
    "notFiniteHere": "The loss or a derivative is not finite here.",
    # Around the curve.
    "degreeChoice": "Degree of the Taylor series",
    "lossLine": "L(θ + s u)",
    "lengthAxis": "s",
    "angleAxis": "angle of u to g",
    # Around the map.
    "levelSets": "Level sets",
    "levelsLoss": "loss",
    "levelsFirst": "first-order model",
    "levelsSecond": "second-order model",
    "goesDown": "directions that go down",
    "dragTheta": "θ: drag it",
    "stepEnd": "θ + ηu",
    # The table.
    "modelColumn": "Change from θ to θ + ηu",
    "changeColumn": "at η = {eta}",
    "errorColumn": "model − true",
    "partsColumn": "10 % off at s =",
    "trueRow": "true: L(θ + ηu) − L(θ)",
    "firstRow": "first order: η u·g",
    "secondRow": "second order: η u·g + η² uᵀHu / 2",
    "degreeRow": "degree {degree}",
    "atOnce": "from s = 0",
    "never": "not on this curve",
    "partsMeaning": (
        "A model is off where its change is more than 10 % away from the true change, for the first time. "
        "A ring on its curve marks the place."
    ),
    # Read out.
    "readOut": (
        "θ = ({x}, {y}). Angle of u to the gradient {angle}°, u·g = {slope}. {verdict} "
        "With η = {eta} the loss changes by {change}. First order predicts {first}, second order {second}."
    ),
}
