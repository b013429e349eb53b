"""The controls of a landscape that is a person's own data: points, model, and the view over its weights."""
