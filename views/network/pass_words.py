"""Every word of the drawing of one forward and one backward pass, ready for translation."""

OF_PASS = {
    "pass": "One forward and one backward pass. The left and right arrow keys go one step back and on.",
    "passPicture": "A network of two inputs, two hidden units and one output. {title}. {lines}",
    "passBack": "Back",
    "passNext": "Next",
    "passCounter": "{now} / {last}: {title}",
    "passForward": "forward",
    "passBackward": "δ, ∂: the loss differentiated by a number",
    "passUpdated": "→ after the step",
}

# The ten steps: each has a title, and lines of symbols with the numbers put in: for all, for each hidden unit j, or for
# each input i of it. {f} is the activation's name.
INPUTS = "Inputs"
INPUTS_LINE = "x₁ = {x1},  x₂ = {x2}.  The output should be y = {y}."
SUMS = "Weighted sums of the hidden units"
SUM_LINE = "z{j} = w₁{j} x₁ + w₂{j} x₂ + b{j} = {w1} · {x1} + {w2} · {x2} + {b} = {z}"
HIDDEN = "Activations of the hidden units"
HIDDEN_LINE = "h{j} = f(z{j}) = f({z}) = {hidden},  f is {f}"
OUTPUT = "Output"
OUTPUT_LINE = "o = v₁ h₁ + v₂ h₂ + c = {v1} · {h1} + {v2} · {h2} + {c} = {o}"
LOSS = "Loss"
LOSS_LINE = "L = (o − y)² = ({o} − {y})² = {loss}"
OUTPUT_DELTA = "Error at the output"
OUTPUT_DELTA_LINE = "δ = ∂L/∂o = 2 (o − y) = 2 ({o} − {y}) = {error}"
UPPER = "Gradients of the upper weights"
UPPER_LINE = "∂L/∂v{j} = δ h{j} = {delta} · {h} = {gv}"
UPPER_BIAS_LINE = "∂L/∂c = δ = {error}"
DELTAS = "Errors of the hidden units"
DELTA_LINE = "δ{j} = δ v{j} f′(z{j}) = {delta} · {v} · {slope} = {unit_error}"
LOWER = "Gradients of the lower weights"
LOWER_LINE = "∂L/∂w{i}{j} = δ{j} x{i} = {own} · {x} = {gw}"
LOWER_BIAS_LINE = "∂L/∂b{j} = δ{j} = {unit_error}"
UPDATE = "The step: each number minus a times its gradient"
UPDATE_LINE = "{name} ← {old} − {rate} · {gradient} = {new}"
AFTER_LINE = "On this example the loss was {loss}. It is now {after}."
LOWER_NAMES = (("w₁₁", "w₁₂"), ("w₂₁", "w₂₂"))  # from each input to each hidden unit
LOWER_BIAS_NAMES = ("b₁", "b₂")
UPPER_NAMES = ("v₁", "v₂")
UPPER_BIAS_NAME = "c"
LOWERED = ("₁", "₂")
NOT_FINITE = "not finite"
