"""What an import of asesi would do, told without personal data: ids, rows, names of fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.impor.peserta._baca import Alamat
from generator.impor.peserta._judul import Kepala
from generator.impor.peserta._lembar import Lembar, huruf_kolom
from generator.impor.peserta._padan import Nasib, Putusan

_SHOWN_ALIKE = (Nasib.TETAP, Nasib.TIDAK_DI_LEMBAR)


def summary(lembar: Lembar, kepala: Kepala, decisions: Sequence[Putusan]) -> Iterator[str]:
    """Lines for people."""
    name = f", lembar “{lembar.nama}”" if lembar.nama else ""
    yield f"{lembar.berkas}{name} ({lembar.cara}): judul kolom pada baris {kepala.baris}"
    read = [k for k in sorted(kepala.kolom.values(), key=lambda k: k.kolom) if k.isi != "nomor"]
    yield f"  dibaca: {', '.join(f'{huruf_kolom(k.kolom)} “{k.judul}” = {k.isi}' for k in read)}"
    if kepala.lain:
        yield f"  tidak dibaca: {', '.join(kepala.lain)}"
    for one in decisions:
        if one.nasib is Nasib.BARU and one.calon:
            yield f"  baru     {one.id}  baris {one.calon.nomor}"
        elif one.nasib is Nasib.BERUBAH and one.calon:
            yield f"  berubah  {one.id}  baris {one.calon.nomor}: {', '.join(field_names(one.isi))}"
        if one.ditahan and one.calon:
            yield f"  berbeda  {one.id}  baris {one.calon.nomor}: {', '.join(field_names(one.ditahan))}"
    for nasib in _SHOWN_ALIKE:
        alike = [one.id for one in decisions if one.nasib is nasib]
        if alike:
            kept = " (tidak dihapus)" if nasib is Nasib.TIDAK_DI_LEMBAR else ""
            yield f"  {nasib.value}{kept}: {', '.join(alike)}"


def as_json(lembar: Lembar, kepala: Kepala, decisions: Sequence[Putusan]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "berkas": lembar.berkas,
        "lembar": lembar.nama or None,
        "cara": lembar.cara,
        "baris_judul": kepala.baris,
        "kolom": {huruf_kolom(k.kolom): k.isi for k in kepala.kolom.values()},
        "tidak_dibaca": list(kepala.lain),
        "asesi": [
            {
                "id": one.id,
                "nasib": one.nasib.value,
                "baris": one.calon.nomor if one.calon else None,
                "isian": field_names(one.isi),
                "dibiarkan": field_names(one.ditahan),
            }
            for one in decisions
        ],
    }


def field_names(isi: Iterable[Alamat]) -> list[str]:
    """Values by name: ``nik``, ``pekerjaan.jabatan``."""
    return [".".join(alamat) for alamat in isi]
