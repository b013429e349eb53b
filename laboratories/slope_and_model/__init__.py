"""Slope and model: which direction is the way of steepest descent, and how far models of the loss hold along it."""
