"""The charts of the Schedules page."""
