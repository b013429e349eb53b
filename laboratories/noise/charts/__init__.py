"""The charts of the Noise page."""
