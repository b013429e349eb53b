"""The charts of the Many networks page."""
