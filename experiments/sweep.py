"""Sweeps: many runs of which only the ends are kept."""
