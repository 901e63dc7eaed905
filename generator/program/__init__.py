"""The outside world: the only package that starts processes, and what it knows of them.

:mod:`~generator.program.run` starts one command and always ends it, :mod:`~generator.program.soffice`
is LibreOffice, :mod:`~generator.program.fonts` the typefaces that documents may use and
:mod:`~generator.program.fontconfig` the rules by which LibreOffice chooses among them.
"""
