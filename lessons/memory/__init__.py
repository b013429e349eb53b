"""Memory: momentum, averages and their bias."""
