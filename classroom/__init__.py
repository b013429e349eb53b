"""The classroom: guesses of a class, shared by several copies of the server through one SQLite file."""
