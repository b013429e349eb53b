"""Opens the laboratory of this name."""

from laboratories.learning_rates.page import show_page

show_page()
