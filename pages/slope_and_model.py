"""Opens the laboratory of this name."""

from laboratories.slope_and_model.page import show_page

show_page()
