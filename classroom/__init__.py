"""The classroom: guesses of a class, shared by several copies of the server through one SQLite file.

It knows codes, students' tokens and JSON texts; what a lesson is, it does not know. Nothing in the file is about a
person: tokens and keys are random, and only their hashes are kept.
"""
