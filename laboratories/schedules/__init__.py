"""Schedules: their rates, their noise balls, and their ranking at equal budget."""
