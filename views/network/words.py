"""Every word of the pictures of the Network page that the player does not have, ready for translation."""

OF_NETWORK = {
    "network": "Training of a network. Space plays and pauses, arrow keys step, Home and End jump.",
    # The pictures.
    "regions": (
        "{name} at step {step}: where the network says which class. {inside} % of the picture is class 1. "
        "Training loss {train}, test loss {test}."
    ),
    "fitted": (
        "{name} at step {step}: the points and the curve fitted to them. Training loss {train}, test loss {test}."
    ),
    "brokenPicture": "{name} at step {step}: diverged, the network's outputs are not finite.",
    "trainNow": "train {loss}",
    "testNow": "test {loss}",
    "chooseWeights": "{name}: show its weights",
    "classZero": "class 0",
    "classOne": "class 1",
    "trainPoint": "training point",
    "testPoint": "test point",
    "boundary": "p = 1/2",
    # The tabs.
    "quantity": "What is shown beside the pictures",
    "lossesTab": "Loss",
    "layersTab": "Gradient by layer",
    "unitsTab": "Units",
    "weightsTab": "Weights",
    # The losses.
    "lossPicture": "The losses against the step, on a logarithmic axis. {losses}",
    "lossOf": "{name}: training {train}, test {test}.",
    "trainLine": "training",
    "testLine": "test",
    # Strips over the steps.
    "normPicture": "Size of the gradient of each layer at step {step}, from the input on. {name}: {values}.",
    "normScale": "|∂L/∂W|, the gradient of each layer",
    "deadPicture": "Dead units of each hidden layer at step {step}, from the input on. {name}: {values}.",
    "deadScale": "dead (always 0)",
    "saturatedPicture": "Saturated units of each hidden layer at step {step}, from the input on. {name}: {values}.",
    "saturatedScale": "saturated",
    "cellTip": "{layer}, step {step}: {value}",
    "layerValue": "{layer} {value}",
    "share": "{percent} %",
    "hiddenLayer": "h{number}",
    "exactlyZero": "0",
    "noHidden": "This network has no hidden layer, and so no hidden units.",
    # The weights.
    "weightsOf": "Weights of",
    "weightsPicture": (
        "Weights of {name} at step {step}: a row for each input of a layer, a column for each unit. "
        "The largest is {largest} in size."
    ),
    "layerShape": "{layer}: {inputs} × {outputs}",
    "weightTip": "{layer}, from {input} to {output}: {value}",
    "saveMenu": "Save",
    "fileName": "network",
    # Read out when the clock rests.
    "standing": "{name}: training {train}, test {test}",
    "diverged": "{name} diverged at step {step}",
}

LOSSES_ON_PICTURE = "train {train}   test {test}"  # under a name, in films and pictures
