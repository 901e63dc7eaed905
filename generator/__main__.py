"""``muk`` from its first moment; also ``python -m generator``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; a Ctrl-C while it is still being loaded ends it as quietly as a later one."""
    try:
        from generator.cli import main as run
    except KeyboardInterrupt:
        from generator.errors import ExitCode

        return int(ExitCode.DIHENTIKAN)
    return run()


if __name__ == "__main__":
    sys.exit(main())
