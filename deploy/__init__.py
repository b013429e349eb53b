"""Many copies of the app behind one address: docs/deploying.md."""
