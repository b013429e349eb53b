"""What the pictures of the Slope and model page are made of."""
