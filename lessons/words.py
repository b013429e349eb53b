"""The titles of chapters and slide sets, ready for translation."""

CHAPTERS = {
    "downhill": "Downhill",
    "how_far": "How far to step",
    "noise": "Noise",
    "memory": "Memory",
    "each_coordinate": "Each coordinate its own rate",
    "curvature": "Curvature",
    "networks": "Networks",
}
SLIDES = {
    "L0": "Adam and learning-rate decay",
    "L1": "Neural networks",
    "L2": "RMSProp and AdaGrad",
    "L3": "Gradient descent",
    "L4": "Training neural networks, continued",
}
