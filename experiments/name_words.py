"""The words in the names of contenders and of their numbers, in one place, ready for translation."""

WITH_MORE = "{name}, {more}"
WITH_NUMBER = "{name} ({number})"

# What is said of one contender behind its name.
QUANTITY = "{quantity} {value}"
RATE = "rate {value}"
WARM_UP = "warm-up {value}"
NOISE = "σ {value}"
BATCH = "B {value}"
SEED = "seed {value}"
# A rate that a search has found, by its goal.
TUNED = {"loss": "tuned", "steps": "tuned for steps"}
# A switch that is on, and one that is off.
SWITCHES = {
    "bias_correction": ("bias correction", "no bias correction"),
    "maximum_first": ("maximum first", "maximum last"),
    "safeguards": ("safeguards", "no safeguards"),
}
# A choice, by its word.
CHOICES = {
    "velocity": "velocity form",
    "average": "average form",
    "armijo": "Armijo search",
    "exact": "exact search",
}
# A schedule, by its slug; a constant rate needs no words.
SCHEDULES = {
    "step_decay": "step decay",
    "piecewise_constant": "piecewise constant",
    "exponential": "exponential",
    "inverse_time": "1/t",
    "inverse_sqrt": "1/√t",
    "power": "power",
    "cosine": "cosine",
    "cosine_restarts": "cosine with restarts",
    "one_cycle": "one cycle",
    "on_plateau": "on plateau",
    "adaptive": "adaptive",
}
# Numbers that have other words in a name than beside their control.
QUANTITIES = {
    "factor": "factor",
    "every": "every",
    "period": "period",
    "floor": "floor",
    "step1": "t₁",
    "share1": "s₁",
    "step2": "t₂",
    "share2": "s₂",
    "step3": "t₃",
    "share3": "s₃",
    "growth": "growth",
    "rise": "rise",
    "start_divisor": "start divisor",
    "final_divisor": "final divisor",
    "patience": "patience",
    "rtol": "relative tolerance",
    "cooldown": "cool-down",
    "up": "up",
    "down": "down",
    "weight_decay": "weight decay",
    "momentum_decay": "momentum decay",
    "momentum": "momentum",
    "f_min": "lowest loss",
    "lower_bound": "lowest loss",
    "estim_lr0": "first guess",
    "estim_lr_coef": "factor of the guess",
    "weight_lr_power": "power of the rate's weight",
    "threshold": "threshold",
    "min_step_size": "shortest step",
    "max_step_size": "longest step",
    "min_norm": "least norm",
    "scaling": "scaling",
}

# Hyperparameters and other numbers, as the lectures write them.
SYMBOLS = {
    "beta": "β",
    "beta1": "β₁",
    "beta2": "β₂",
    "beta3": "β₃",
    "alpha": "α",
    "nu": "ν",
    "eta_minus": "η₋",
    "eta_plus": "η₊",
    "rho": "ρ",
    "epsilon": "ε",
    "form": "Form",
    "bias_correction": "Bias correction",
    "maximum_first": "Maximum first",
    "reduction": "Loss of a batch",
    "condition": "Condition number κ",
    "rotation": "Rotation φ",
    "factor": "Factor",
    "every": "Every",
    "period": "Period T",
    "floor": "Floor f",
    "c1": "c₁",
    "c2": "c₂",
    "step1": "Step t₁",
    "share1": "Share s₁",
    "step2": "Step t₂",
    "share2": "Share s₂",
    "step3": "Step t₃",
    "share3": "Share s₃",
    "growth": "Period growth m",
    "rise": "Rise r",
    "start_divisor": "Start divisor d₀",
    "final_divisor": "Final divisor d₁",
    "patience": "Patience",
    "rtol": "Relative tolerance",
    "cooldown": "Cool-down",
    "up": "Up",
    "down": "Down",
    "weight_decay": "Weight decay λ",
    "momentum_decay": "Momentum decay ψ",
    "momentum": "Momentum μ",
    "f_min": "Lowest loss L_min",
    "lower_bound": "Lowest loss L_min",
    "eps_root": "ε inside the root",
    "estim_lr0": "First guess d₀",
    "estim_lr_coef": "Factor of the guess",
    "weight_lr_power": "Power of the rate's weight",
    "width": "Width w",
    "height": "Height A",
    "fall": "Fall c",
}
