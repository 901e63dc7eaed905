"""Beginnings: a repository of one's own (``muk init``), and one more file in it (``muk new``).

``contoh/`` is the new repository as it will be; a name there that begins with ``_`` gets a dot instead.
"""
