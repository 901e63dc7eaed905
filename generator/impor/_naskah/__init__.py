"""Printed documents, PDF or DOCX, as pages of lines with their places: what importers read."""
