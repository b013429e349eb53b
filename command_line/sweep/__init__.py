"""Sweeps on the command line: a grid of experiments in, one file of their ends out."""
