"""Word templates read before any build: what is wrong, in which part, in which paragraph."""
