"""Opens the laboratory of this name."""

from laboratories.many_networks.page import show_page

show_page()
