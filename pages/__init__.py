"""Pages: one story each, from controls to an experiment to its views."""
