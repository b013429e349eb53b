"""The command line: the second door, with no browser and no server behind it."""
