"""Blanks and their values: filling and reading documents by the names of their blanks."""
