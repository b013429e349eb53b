"""What optax offers as an optimizer and this house leaves out, each with its reason."""

_KERNEL_HERE = "Has its own file here, as the lectures write it."
_PAPER_HERE = "Has its own file here, as its paper writes it; "
_MATRICES = "Works on matrices; what is left of it on two parameters is another rule."
_RANDOM = "Draws random numbers of its own; noise here belongs to the contender and is shared by all."
_WRAPPER = "Not a rule but a shell around any other."

EXCLUDED: dict[str, str] = {
    "adadelta": _KERNEL_HERE,
    "adagrad": _KERNEL_HERE,
    "adam": _KERNEL_HERE,
    "adamax": _KERNEL_HERE,
    "amsgrad": _KERNEL_HERE,
    "nadam": _KERNEL_HERE,
    "rmsprop": _KERNEL_HERE,
    "rprop": _PAPER_HERE + "optax hands over the move of the step before.",
    "yogi": _PAPER_HERE + "optax corrects both averages, and starts them at 1e-6.",
    "adan": _PAPER_HERE + "optax weighs the change of the gradient by 1 - beta2 in place of beta2.",
    "adopt": _PAPER_HERE + "optax stands still in the first step.",
    "acprop": _PAPER_HERE + "optax measures s from the average before this gradient.",
    "schedule_free_adamw": _PAPER_HERE + "optax corrects v, and so the average x has other weights.",
    "momo": _PAPER_HERE + "optax shrinks theta before the move.",
    "momo_adam": _PAPER_HERE + "optax shrinks theta before the move.",
    "sgd": "Gradient descent, momentum and Nesterov have their own files here.",
    "lbfgs": "Keeps a table of past steps; BFGS has its own file here, and on two parameters needs no shorter memory.",
    "optimistic_adam": "optax itself replaces it by optimistic_adam_v2.",
    "lars": "A share of theta's length has no meaning at the origin, and its velocity then runs off; LAMB is on offer.",
    "adafactor": _MATRICES,
    "galore": _MATRICES,
    "muon": _MATRICES,
    "noisy_sgd": _RANDOM,
    "dpsgd": _RANDOM,
    "differentially_private_aggregate": _RANDOM,
    "sophia": "Estimates curvature with random vectors; Newton has its own file here and uses the Hessian itself.",
    "mechanize": _WRAPPER,
    "sam": _WRAPPER,
    "schedule_free": _WRAPPER + " Two rules that wear it are on offer.",
    "split_real_and_imaginary": _WRAPPER,
    "normalize": "One part of a rule; the normalized gradient has its own file here.",
    "reduce_on_plateau": "A schedule; there is one here.",
}
