"""Views: what came of an experiment, made visible. No numerics, no widgets."""
