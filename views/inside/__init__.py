"""What the player receives to show the inside of a contender's steps: templates, and the numbers that go in."""

from views.inside.message import inside

__all__ = ["inside"]
