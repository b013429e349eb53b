"""Noise: the noise ball around a minimum, its bound, and the escape from a trap."""
