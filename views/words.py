"""Every word the player and the files taken home show, in one place, ready for translation."""

from experiments.standings import Standing

WORDS = {
    "player": "Race player. Space plays and pauses, arrow keys step, Home and End jump.",
    "overlay": "Overlay",
    "sideBySide": "Side by side",
    "view": "View",
    "curve": "Second curve",
    "step": "step {step} / {steps}",
    "map": "Map of the loss. Click it to choose where everyone starts.",
    "loss": "Loss",
    "distance": "Distance to the nearest minimum",
    "gradient": "Gradient norm",
    "rate": "Learning rate",
    "distanceTab": "Distance",
    "gradientTab": "Gradient",
    "rateTab": "Rate",
    "stepAxis": "step",
    "play": "Play",
    "pause": "Pause",
    "back": "One step back",
    "forward": "One step forward",
    "first": "To the start",
    "last": "To the end",
    "scrub": "Step",
    "speed": "Speed",
    "loop": "Loop",
    "trail": "Trail",
    "fullTrail": "Full",
    "fadingTrail": "Fading",
    "saveGif": "Save GIF",
    "size": "Size",
    "frames": "Frames",
    "frameRate": "Frames per second",
    "download": "Download",
    "building": "Building the GIF…",
    "failed": "The GIF could not be made: {reason}",
    "noAnswer": "the server does not answer.",
    "readout": "step {step}: {losses}",
    "notFinite": "not finite",
    "diverged": "diverged",
    "who": "Contender",
    "lossNow": "Loss now",
    "finalLoss": "Final loss",
    "bestLoss": "Best loss",
    "stepsTo": "Steps to {tolerance}",
    "evaluations": "Gradient evaluations",
    "ended": "Ended",
    "results": "Results",
}


def ending(standing: Standing, steps: int) -> str:
    """How a contender's race ended, in words."""
    if standing.diverged_at is not None:
        return f"diverged at step {standing.diverged_at}"
    if standing.left_at is not None:
        return f"left the map at step {standing.left_at}"
    return f"ran all {steps} steps"
