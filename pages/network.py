"""Opens the laboratory of this name."""

from laboratories.network.page import show_page

show_page()
