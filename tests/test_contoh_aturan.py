"""The examples of ``muk explain`` are true: the wrong one is found, the right one is not.

Examples that are YAML are put into the tiny project, each where such a key belongs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.check.aturan import load_rules
from generator.kode import KODE
from tests.meja import DASAR, Meja

load_rules()

Letak = tuple[str, tuple[str | int, ...]]
"""A file of the project and the way to a mapping in it."""

ASESMEN = "asesmen/2026-05-kecil/asesmen.yaml"
SKEMA = "kecil/skema.yaml"
UNIT = "unit/X.000000.001.01.yaml"
SOAL = "kecil/soal/pilihan_ganda.yaml"

LETAK: Mapping[Letak, str] = {
    (UNIT, ()): "STR001 UNT015",
    (UNIT, ("elemen", 0, "kuk", 0)): "UNT010 UNT011 UNT012 UNT013 UNT014 UNT016 UNT019",
    (SKEMA, ()): "STR002 STR003 STR004 STR007 STR009 RJK009 JDW008 JDW012 SKM015 SKM016",
    (SKEMA, ("kelompok_pekerjaan", 0)): "CKP012",
    (SKEMA, ("kelompok_pekerjaan", 0, "unit", 0)): "RJK008",
    (SKEMA, ("kelompok_pekerjaan", 0, "unit", 0, "metode")): "CKP010",
    (SOAL, ("soal", 0)): "SOL010 SOL017",
    (SOAL, ("soal", 0, "opsi")): "SOL003 SOL004 SOL005",
    (ASESMEN, ()): "JDW001 JDW002 JDW003 JDW004 JDW005 STR011",
    (ASESMEN, ("asesi", 0)): (
        "JDW006 JDW007 PST001 PST002 PST003 PST004 PST005 PST006 PST008 PST010 PST011 PST012 PST015 "
        "STR006 TKS001"
    ),
    ("lsp.yaml", ()): "ABK001 JDW013",
    ("tuk.yaml", ("tuk", 0)): "JDW014",
    ("asesor.yaml", ("asesor", 0)): "JDW015 STR005",
}
CONTOH = sorted((kode, letak) for letak, semua in LETAK.items() for kode in semua.split())


class Polos(yaml.BaseDumper):
    """Writes each text as it stands, ``1.1`` and ``2026-05-09`` too."""

    def ignore_aliases(self, data: object) -> bool:
        """No two places share a value."""
        return True


Polos.add_representer(str, lambda self, text: self.represent_scalar("tag:yaml.org,2002:str", text))
Polos.add_representer(list, lambda self, items: self.represent_sequence("tag:yaml.org,2002:seq", items))
Polos.add_representer(dict, lambda self, pairs: self.represent_mapping("tag:yaml.org,2002:map", pairs))


def merge(target: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Put values into a mapping; mappings in it keep what they had besides."""
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            merge(target[key], value)
        else:
            target[key] = value


def put(root: Path, letak: Letak, contoh: str) -> None:
    """Put an example into a file of a project."""
    path = root / letak[0]
    tree = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    place = tree
    for step in letak[1]:
        place = place[step]
    merge(place, yaml.load(contoh, yaml.BaseLoader))
    path.write_text(yaml.dump(tree, Dumper=Polos, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.mark.parametrize(("kode", "letak"), CONTOH, ids=[kode for kode, _ in CONTOH])
def test_the_wrong_example_is_found_and_the_right_one_is_not(
    kode: str,
    letak: Letak,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = []
    for n, contoh in enumerate((KODE[kode].salah, KODE[kode].benar)):
        folder = tmp_path / str(n)
        folder.mkdir()
        put(Meja.of(folder, DASAR).root, letak, contoh)
        monkeypatch.chdir(folder)
        cli.main(["check"])
        told.append(capsys.readouterr().err)
    salah, benar = told
    assert f"[{kode}]: " in salah
    assert kode not in benar
