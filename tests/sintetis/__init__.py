"""Invented projects of any size, the same for the same seed.

Lengths and numbers are drawn from what was counted in public standards and schemes
(:mod:`tests.sintetis.sebaran`), or pinned past the largest ones ever seen. Words, people and
places are our own; whatever is written passes ``muk check``.
"""

from tests.sintetis.tulis import write_project
from tests.sintetis.ukuran import Ukuran

__all__ = ["Ukuran", "write_project"]
