"""What the maps of the Starting points page are sent."""
