"""``python -m templates.builder [FOLDER]``: write the stock templates (``make templates``)."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

from templates import builder

STOCK = Path(__file__).parent.parent


def build_all(folder: Path) -> Iterator[Path]:
    """Write the templates of every form module under ``folder``, by edition; yields the paths.

    A module's ``build`` gives one sheet, or one for each edition.
    """
    names = sorted(m.name for m in pkgutil.iter_modules(builder.__path__) if m.name != "__main__")
    for form in (importlib.import_module(f"{builder.__name__}.{name}") for name in names):
        if hasattr(form, "build"):
            built = form.build()
            for sheet in built if isinstance(built, tuple) else (built,):
                yield sheet.save(folder)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else STOCK
    sys.stdout.writelines(f"{path}\n" for path in build_all(target))
