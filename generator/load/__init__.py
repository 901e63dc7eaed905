"""From YAML text to typed values, each with the place it was written.

``text`` (bytes to characters) <- ``compose`` (characters to nodes) <- ``tree`` (the public face),
and ``bind`` (a checked tree to frozen Structs). Nothing here knows what the data is about.
"""
