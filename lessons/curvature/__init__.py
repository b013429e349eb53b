"""Curvature: Newton, Levenberg-Marquardt, BFGS and DFP."""
