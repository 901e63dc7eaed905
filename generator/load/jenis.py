"""Which YAML file is what: the place of a file in the data folder decides its type."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

import msgspec

from generator import model


@dataclass(frozen=True, slots=True)
class JenisBerkas:
    """A kind of YAML file.

    Attributes:
        nama: the schema's name, ``generator/schemas/<nama>.json``.
        pola: where such files lie, relative to the data folder (``*`` stands for one name).
        tipe: the Struct that the file becomes.
    """

    nama: str
    pola: str
    tipe: type[msgspec.Struct]


JENIS_BERKAS: tuple[JenisBerkas, ...] = (
    JenisBerkas("lsp", "lsp.yaml", model.Lsp),
    JenisBerkas("asesor", "asesor.yaml", model.DaftarAsesor),
    JenisBerkas("tuk", "tuk.yaml", model.DaftarTuk),
    JenisBerkas("unit", "unit/*.yaml", model.Unit),
    JenisBerkas("skema", "*/skema.yaml", model.Skema),
    JenisBerkas("pilihan_ganda", "*/soal/pilihan_ganda.yaml", model.BankPilihanGanda),
    JenisBerkas("esai", "*/soal/esai.yaml", model.BankEsai),
    JenisBerkas("lisan", "*/soal/lisan.yaml", model.BankLisan),
    JenisBerkas("observasi", "*/soal/observasi.yaml", model.BankObservasi),
    JenisBerkas("wawancara", "*/soal/wawancara.yaml", model.BankWawancara),
    JenisBerkas("tugas", "*/soal/tugas.yaml", model.BankTugas),
    JenisBerkas("proyek", "*/soal/proyek.yaml", model.BankProyek),
    JenisBerkas("asesmen", "asesmen/*/asesmen.yaml", model.Asesmen),
    JenisBerkas("peserta", "asesmen/*/peserta.yaml", model.Peserta),
    JenisBerkas("hasil", "asesmen/*/hasil/*.yaml", model.Hasil),
)


def kind_of(relative: PurePosixPath) -> JenisBerkas | None:
    """The kind of a file by its path relative to the data folder, or None."""
    parts = relative.parts
    return next((jenis for jenis, pola in _POLA if _fits(parts, pola)), None)


_POLA = tuple((jenis, PurePosixPath(jenis.pola).parts) for jenis in JENIS_BERKAS)


def _fits(parts: tuple[str, ...], pola: tuple[str, ...]) -> bool:
    """Whether each name is the one wanted there; in a pattern a star stands at the beginning only."""
    return len(parts) == len(pola) and all(
        name.endswith(wanted[1:]) if wanted.startswith("*") else name == wanted
        for name, wanted in zip(parts, pola, strict=True)
    )
