"""Downhill: which way the loss falls, and where that ends."""
