"""The Lessons page: the path of all lessons, and one lesson with its guess, its race and its why."""
