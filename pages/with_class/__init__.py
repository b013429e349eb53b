"""With a class: the bar above a lesson, by which a teacher asks a class the lesson's question."""
