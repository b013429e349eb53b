"""How far to step: the learning rate, and what it decides."""
