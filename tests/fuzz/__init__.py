"""Files as they should not be: the example's, damaged by lot, the same for the same seed."""
