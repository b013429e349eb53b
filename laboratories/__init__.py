"""Laboratories: one folder for each question of the lectures, from its numerics to its page."""
