"""Schedules compared: their rates, their noise balls, and who ends lowest at equal budget."""
