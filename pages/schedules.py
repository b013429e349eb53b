"""Opens the laboratory of this name."""

from laboratories.schedules.page import show_page

show_page()
