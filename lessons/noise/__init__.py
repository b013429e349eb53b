"""Noise: mini-batches, epochs, and where noisy runs stay."""
