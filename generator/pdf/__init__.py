"""Everything that writes PDF, with pikepdf; :mod:`generator.pdf.read` reads it back with another library."""
