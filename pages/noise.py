"""Opens the laboratory of this name."""

from laboratories.noise.page import show_page

show_page()
