"""Lessons: a question, a guess, a race, the gap, the why. One file each, in the folder of its chapter."""
