"""``python -m tests.sintetis FOLDER``: write a synthetic project to look at or to measure with."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.sintetis import Ukuran, write_project
from tests.sintetis.ukuran import BESAR


def main() -> None:
    """Read the arguments and write."""
    baku = Ukuran()
    parser = argparse.ArgumentParser(prog="python -m tests.sintetis", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--skema", type=int, default=baku.skema)
    parser.add_argument("--unit", type=int, default=baku.unit)
    parser.add_argument("--soal", type=int, default=baku.soal)
    parser.add_argument("--asesi", type=int, default=baku.asesi)
    parser.add_argument("--biji", type=int, default=baku.biji)
    parser.add_argument("--ekstrem", action="store_true")
    parser.add_argument("--besar", action="store_true", help="100 skema, 1.000 unit, 10.000 soal")
    args = vars(parser.parse_args())
    folder, besar = args.pop("folder"), args.pop("besar")
    write_project(folder, BESAR if besar else Ukuran(**args))


if __name__ == "__main__":
    main()
