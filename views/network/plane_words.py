"""Every word of the picture of a network's loss surface that no other picture has, ready for translation."""

OF_PLANE = {
    "plane": "Loss surface of a network. Space plays and pauses, arrow keys step, Home and End jump.",
    "surfaceFile": "loss_surface",
    # The map.
    "planePicture": "The loss on the plane, from {lowest} to {highest}, with the paths projected on it. {paths}",
    "pathOnPlane": "{name} at ({first}, {second}): loss {true}, on the map {map}.",
    "pathLeft": "{name} has diverged.",
    "placeTip": "({first}, {second}): loss {loss}",
    "lossScale": "loss on the plane",
    "notFiniteKey": "not finite",
    "planeStart": "start",
    # How much of the paths it shows.
    "held": "The plane holds {share} % of the paths' variance.",
    "wrongBy": "At its end {name} has the loss {true}; the map shows {map}: {factor} times as much.",
    "showsAll": "Where paths end on this map, it shows their true loss.",
    # The numbers of each contender, where the clock is.
    "numbersTitle": "The true loss and the map's, at the step on the clock",
    "contenderColumn": "Contender",
    "trueColumn": "True loss",
    "mapColumn": "On the map",
    "factorColumn": "Factor",
    "distanceColumn": "Off the plane",
    "factor": "× {factor}",
    # The curves.
    "planeCurves": "What is shown against the step",
    "lossCurves": "Loss",
    "distanceCurves": "Distance from the plane",
    "trueLine": "true loss",
    "mapLine": "loss that the map shows",
    "distanceAxis": "distance, in units of the weights",
    "planeLosses": "The true losses and those that the map shows, against the step. {losses}",
    "planeLossOf": "{name}: true {true}, on the map {map}.",
    "planeDistances": "The distances from the plane against the step. {distances}",
    "planeDistanceOf": "{name}: {distance}.",
}
# On a picture to take home, below a contender's name.
LOSSES = "loss {true}, on the map {map}"
NOT_FINITE = "not finite"
# The axes of each kind of plane, and what it is laid through.
AXES = {
    "paths": ("first principal component", "second principal component"),
    "random": ("first random direction", "second random direction"),
    "hessian": ("eigenvector of the largest eigenvalue", "eigenvector of the second one"),
    "three": ("from the start to the end of {one}", "across, towards the end of {other}"),
}
ABOUT = {
    "paths": "It goes through the paths of all contenders: along its axes they vary most.",
    "random": (
        "It lies around the end of {one}. Its directions are random; for each unit they are as long as its weights, "
        "so that 1 is a change as large as the weights themselves."
    ),
    "hessian": (
        "It lies around the end of {one}, along the directions in which the loss curves most there: the eigenvalues "
        "of the Hessian are {first} and {second}."
    ),
    "three": "It goes through the start and the ends of {one} and of {other}, and shows these three losses exactly.",
}
HELD = "The plane is held where it was. {about} That was before something was changed."
ARBITRARY = "No contender took a step that is finite, so the plane is arbitrary."
