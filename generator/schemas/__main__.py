"""``python -m generator.schemas``: write the JSON Schemas anew (``make schemas``)."""

import sys

from generator.schemas import write_all

sys.stdout.writelines(f"{path}\n" for path in write_all())
