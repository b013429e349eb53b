"""Many seeds at once: the noise ball, its bound, and the escape from a trap."""
