"""Ensembles: many seeds of each contender at once, of which means and final states are kept."""
