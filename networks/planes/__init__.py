"""Planes through the space of a network's weights: where they lie, the loss on them, and what of a path they hold."""
