"""Every word about the inside of a step."""

# What each field of State is, by its own name; optax's names stand for themselves.
FIELDS = {
    "velocity": "Velocity",
    "average": "Average of the gradients",
    "squares": "Average of the squared gradients",
    "largest": "Largest so far",
    "steps": "Average of the squared steps",
    "inverse_hessian": "Inverse Hessian V",
    "nu": "Damping ν",
    "unseen": "βᵗ or ρᵗ, for the bias correction",
    "unseen1": "β₁ᵗ, for the bias correction",
    "unseen2": "β₂ᵗ, for the bias correction",
    "unseen3": "β₃ᵗ, for the bias correction",
    "changes": "Average of the changes of the gradient",
    "gradient": "Last gradient",
    "step_sizes": "Length of each coordinate's step",
    "loss": "Average of the losses",
    "product": "Average of the products of gradient and θ",
    "z": "Fast point z",
    "x": "Average x of all z",
    "weights": "Sum of the weights",
    "taken": "Steps taken",
    "missing": "Part of the momentum that is missing",
    "begun": "Whether a step was taken",
}
EFFECTIVE_RATE = "Effective rate"
PAST = "Weight of past gradients in {symbol}"

# The close-up of a step.
CLOSE_UP = {
    # How much closer it is than the map, in one of three ways.
    "closer": "Zoom: {times}×",
    "asWide": "Zoom: 1×",
    "wider": "Zoom: 1/{times}×",
    "wholeSum": "Whole sum",
    "wholeSumHelp": "Zoom out until every arrow fits.",
    # The legend.
    "move": "the whole move",
    "noiseless": "−a g without noise",
    "lookAhead": "here g is asked",
    "rates": "effective rates: shape only",
    "ratesHelp": "The box has the shape of the effective rates, not their size. Dashed: one step before.",
    "modelHelp": "Level sets of the quadratic model with the matrix B: the one through θ, and two between.",
    "bowl": "model B; ring: lowest point",
    "saddle": "model B; cross: saddle",
    "hill": "model B; cross: highest point",
    "flat": "model B: flat in a direction",
    "looks": "points tried; ring: taken",
    "looksHelp": "The points that the line search tried, with their losses, and the one that it took.",
    # A sentence for a screen reader: the step, and each arrow after it.
    "step": "Close-up of {name}, step {step}.",
    "arrow": "{what}: {numbers}.",
    "notFinite": "not finite",
    "stepNotFinite": "This step is not finite: there is nothing to draw.",
}

# What the player says, by the names under which it asks.
INSIDE = {
    "insideOf": "Inside a step of",
    "nextStep": "next step: t = {step}",
    "lastStep": "last step: t = {step}",
    "goesIn": "goes in",
    "comesOut": "comes out",
    "moveIs": "The move is {length} long, at {angle}° to g, and {ratio} times as long as a g.",
    "moveAlone": "The move is {length} long, and g is zero.",
    "moveAsLong": "The move is {length} long, at {angle}° to g, and as long as a g.",
    "moveNotFinite": "This step is not finite. The run has diverged.",
    "rests": "θ stays where it is.",
    "noStep": "No step is taken here.",
    "noLines": "optax does not give its lines. You see the move, and what the rule remembers by optax's names.",
    "noisy": "g is that of this step, with its noise or of its mini-batch. The close-up also shows it without.",
    "noisyOnCurve": "g is that of this step, with its noise or of its mini-batch. The tangent has neither.",
    "coordinates": ("θ₀", "θ₁"),
    "curveKey": ("θ₀", "θ₁", "both"),
    "rule": "The rule, line by line, with the numbers of this step",
    "overTime": "What is remembered, over time",
    "weightsSum": "sum {sum}",
    "scalar": "{first}",
    "pair": "({first}, {second})",
    "matrix": "({first}, {second}; {third}, {fourth})",
    "closeUp": CLOSE_UP,
    # What each arrow is.
    "arrows": {
        "gradient": "−a g: plain descent",
        "memory": "what memory adds",
        "rates": "what each coordinate's own rate changes",
        "curvature": "what the curvature changes",
        "search": "what the choice of the length changes",
        "decay": "weight decay",
        "average": "what the average of positions changes",
        "refused": "a trial that is refused goes back",
        "rest": "what the rule makes of it",
    },
    # A line of the rule as a sentence for a screen reader, by the kind of line.
    "sentences": {
        "asked": "{symbol} is {formula}: {result}.",
        "search": "The line search finds {symbol}: {result}.",
        "average": "{symbol} keeps {keep} of {old} and takes {take} of {new}: {result}.",
        "correction": "{symbol} is {of} divided by {weight}: {result}.",
        "sum": "{symbol} becomes {formula}: {result}.",
        "move": "{symbol} moves from {old} to {result}.",
        "formula": "{symbol} is {formula}: {result}.",
    },
}
