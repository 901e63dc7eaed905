"""``python -m generator`` is ``muk``."""

import sys

from generator.cli import main

sys.exit(main())
