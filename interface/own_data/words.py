"""The words of a person's own data, ready for translation."""

POINTS = "Points, x and y in each row"
POINTS_HELP = "Type two columns, or paste them from a spreadsheet or a text. A click elsewhere takes them over."
FILE = "Or a file"
FILE_HELP = "A CSV or text file with two columns, at most {most} rows. It is read, and not kept."
COUNT = "{count} points are read. The first one is x = {x}, y = {y}."
BEYOND_LINK = "This data set has {rows} rows. A link holds at most {most}. Save the race as JSON to keep it."
KEPT = "{sentence} The points are still those from before."
MODEL = "Model"
MODEL_HELP = "What is fitted to the points. Each model has two weights, θ₀ and θ₁."
MODELS = {"line": "Line", "sigmoid": "Sigmoid", "formula": "My own formula"}
FORMULA = "f(x) ="
FORMULA_NAME = "The model"
FORMULA_HELP = "A formula in x with the weights t0 and t1, such as t0 exp(t1 x). Press Enter to fit it."
FORMULA_KEPT = "{sentence} The model is still the one from before."
VIEW = "View"
SIDES = {"t0_low": "θ₀ from", "t0_high": "θ₀ to", "t1_low": "θ₁ from", "t1_high": "θ₁ to"}
SIDE_HELP = "Where the map begins or ends."
PROPOSE = "Fit the view to the points"
PROPOSE_HELP = "Shows the part of the map around the best fit."
# Other points or another model.
FITTED = "Your points and your model are drawn now. View, start and learning rates fit them."
FITTED_RATES_KEPT = (
    "Your points and your model are drawn now. View and start fit them. Learning rates that were set by hand are kept."
)
# One rate that was set by hand, and several.
FITTED_RATE_REPLACED = (
    "Your points and your model are drawn now. The learning rate of {names} has been replaced, "
    "because it diverges there.",
    "Your points and your model are drawn now. The learning rates of {names} have been replaced, "
    "because they diverge there.",
)
VIEW_REPLACED = "The view has been fitted to the points."
