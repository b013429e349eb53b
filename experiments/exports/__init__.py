"""Exports: a race's numbers as files, one format each. Every file carries the experiment and the citation."""
