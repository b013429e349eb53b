"""Opens the laboratory of this name."""

from laboratories.starting_points.page import show_page

show_page()
