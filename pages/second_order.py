"""Opens the laboratory of this name."""

from laboratories.second_order.page import show_page

show_page()
