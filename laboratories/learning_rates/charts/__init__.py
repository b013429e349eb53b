"""The charts of the Learning rates page."""
