"""The charts of the Second order page."""
