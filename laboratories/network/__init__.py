"""Network: small networks trained side by side, the surface that they walk on, and one pass through one of them."""
