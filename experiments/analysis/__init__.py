"""What is read off a landscape or off a run: curvature, limit points, models, grids of the loss."""
