"""Stock Word templates, by edition, and the code that makes them."""
