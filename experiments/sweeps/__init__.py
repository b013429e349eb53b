"""What sweeps are made of: their axes, their runs, their loop, and where it runs."""
