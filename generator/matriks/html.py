"""The matrix as one HTML page: to look at, to send, to print. No scripts, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.matriks.lajur import Lajur
from generator.matriks.nilai import BarisElemen, BarisKuk, BarisUnit, Matriks
from generator.matriks.ringkasan import KETERANGAN, TANDA, hitungan, pokok

_GAYA = """
:root { --garis: #b8b8b8; --abu: #f2f2f2; --tinta: #1a1a1a; --redup: #5c5c5c; --awas: #9c1c1c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 2rem 4rem; color: var(--tinta);
  font: 15px/1.45 Calibri, Carlito, "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.nomor { margin: .1rem 0 1.2rem; color: var(--redup); }
.hitungan { font-size: 1.1rem; font-weight: 600; margin: 0 0 .4rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .28rem .5rem; text-align: left; vertical-align: top;
  border-right: 1px solid var(--garis); border-bottom: 1px solid var(--garis); }
tr > :first-child { border-left: 1px solid var(--garis); }
thead { position: sticky; top: 0; }
thead th { background: var(--abu); }
thead tr:first-child th { border-top: 1px solid var(--tinta); }
thead tr:last-child th { border-bottom: 1px solid var(--tinta); }
table.matriks { margin: 0 0 2rem; table-layout: fixed; }
table.matriks .no { width: 4.2rem; white-space: nowrap; }
table.matriks .sel { width: 3.5rem; padding-left: .2rem; padding-right: .2rem; text-align: center; }
.judul { font-size: 1.02rem; font-weight: 600; }
.kode { font-weight: 400; color: var(--redup); }
.elemen td { background: #fafafa; font-weight: 600; }
.kosong { color: #8a8a8a; }
.tanda { display: inline-block; width: 1.1em; font-weight: 700; }
.belum td { background: #fbeeee; }
.belum .tanda, .belum .no { color: var(--awas); font-weight: 700; }
.daftar td, .daftar th { white-space: nowrap; }
.daftar td:nth-child(2) { width: 100%; white-space: normal; }
.daftar .angka { text-align: right; }
.pokok { margin: .2rem 0 0; padding: 0; list-style: none; }
.pokok ul { margin: .1rem 0 .5rem; padding-left: 2.2rem; }
.keterangan { margin: 0; display: grid; grid-template-columns: 3.2rem 1fr; gap: .15rem .5rem;
  color: var(--redup); }
.keterangan dt { font-weight: 600; color: var(--tinta); }
.keterangan dd { margin: 0; }
a { color: inherit; }
@page { size: A4; margin: 15mm 12mm 15mm 20mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  thead { position: static; }
  th, td { padding: .12rem .25rem; }
  tr, .elemen { break-inside: avoid; }
  .elemen, h2, .keterangan { break-after: avoid; }
  table.matriks .no { width: 2.9rem; }
  table.matriks .sel { width: 2.35rem; padding-left: .1rem; padding-right: .1rem; }
  table.matriks { margin-bottom: 1rem; }
  a { text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def html(matriks: Matriks) -> str:
    """The whole page."""
    judul = f"Cakupan KUK: {matriks.judul}"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="id">',
            f'<head><meta charset="utf-8"><title>{escape(judul)}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>{_GAYA}</style></head>",
            "<body>",
            f"<h1>{escape(judul)}</h1>",
            f'<p class="nomor">{escape(matriks.nomor)}</p>',
            *_ringkasan(matriks),
            *_daftar(matriks),
            "<h2>Keterangan</h2>",
            *_keterangan(),
            "<h2>Matriks KUK, perangkat, dan soal</h2>",
            *(baris for n, unit in enumerate(matriks.unit, start=1) for baris in _unit(matriks, n, unit)),
            "</body></html>",
        ]
    )


def _ringkasan(matriks: Matriks) -> Iterator[str]:
    yield f'<p class="hitungan">{escape(hitungan(matriks))}</p>'
    yield '<ul class="pokok">'
    for tanda, banyak, judul, rincian in pokok(matriks):
        if not banyak:
            continue
        yield f'<li><span class="tanda">{tanda}</span> {banyak} KUK {escape(judul)}<ul>'
        yield from (f"<li>{escape(kode)}: KUK {escape(nomor)}</li>" for kode, nomor in rincian)
        yield "</ul></li>"
    yield "</ul>"


def _daftar(matriks: Matriks) -> Iterator[str]:
    """The units with their numbers; each leads to its table."""
    yield '<h2>Unit kompetensi</h2><table class="daftar"><thead><tr><th>Kode unit</th><th>Judul unit</th>'
    yield "<th>Kelompok</th><th>Perangkat</th><th>KUK</th><th>Belum</th><th>Soal</th></tr></thead><tbody>"
    for n, unit in enumerate(matriks.unit, start=1):
        kuk = list(unit.kuk)
        belum = sum(not satu.dinilai for satu in kuk)
        yield (
            f"<tr{_kelas('belum' if belum else '')}>"
            f'<td><a href="#unit-{n}">{escape(unit.kode)}</a></td><td>{escape(unit.judul)}</td>'
            f"<td>{', '.join(map(str, unit.kelompok.values()))}</td>"
            f"<td>{', '.join(dict.fromkeys(lajur.perangkat for lajur in unit.lajur)) or '–'}</td>"
            f'<td class="angka">{len(kuk)}</td><td class="angka">{belum or "–"}</td>'
            f'<td class="angka">{unit.banyak_soal}</td></tr>'
        )
    yield "</tbody></table>"


def _keterangan() -> Iterator[str]:
    yield '<dl class="keterangan">'
    for tanda, arti in (*KETERANGAN, *TANDA):
        yield f"<dt>{tanda or '&nbsp;'}</dt><dd>{escape(arti)}</dd>"
    yield "</dl>"


def _unit(matriks: Matriks, nomor: int, unit: BarisUnit) -> Iterator[str]:
    lajur = matriks.lajur
    kelompok = ", ".join(map(str, unit.kelompok.values())) or "tidak ada"
    yield f'<table class="matriks" id="unit-{nomor}"><colgroup><col class="no"><col>'
    yield f'{"<col class=sel>" * len(lajur)}</colgroup><thead><tr><th colspan="{len(lajur) + 2}">'
    yield f'<span class="judul">{nomor}. {escape(unit.judul)}</span><br>'
    yield f'<span class="kode">{escape(unit.kode)}, kelompok pekerjaan {kelompok}</span></th></tr>'
    kepala = "".join(f'<th class="sel" title="{_arti(satu, unit)}">{satu}</th>' for satu in lajur)
    yield f'<tr><th class="no">KUK</th><th>Kriteria unjuk kerja</th>{kepala}</tr></thead><tbody>'
    for elemen in unit.elemen:
        yield from _elemen(matriks, unit, elemen)
    yield "</tbody></table>"


def _arti(lajur: Lajur, unit: BarisUnit) -> str:
    potensi = ", ".join(map(str, sorted(unit.lajur.get(lajur, ()))))
    return f"{lajur.formulir}, potensi asesi {potensi}" if potensi else "tidak direncanakan untuk unit ini"


def _elemen(matriks: Matriks, unit: BarisUnit, elemen: BarisElemen) -> Iterator[str]:
    judul = escape(f"{elemen.nomor}. {elemen.judul}")
    yield f'<tr class="elemen"><td colspan="{len(matriks.lajur) + 2}">{judul}</td></tr>'
    for kuk in elemen.kuk:
        sel = "".join(_sel(unit, kuk, satu) for satu in matriks.lajur)
        yield (
            f"<tr{_kelas('' if kuk.dinilai else 'belum')}>"
            f'<td class="no"><span class="tanda">{matriks.tanda(kuk)}</span>{escape(kuk.tercetak)}</td>'
            f"<td>{escape(kuk.pernyataan)}</td>{sel}</tr>"
        )


def _sel(unit: BarisUnit, kuk: BarisKuk, lajur: Lajur) -> str:
    isi = unit.sel(kuk, lajur)
    return f'<td class="sel{" kosong" if isi == "—" else ""}">{escape(isi)}</td>'


def _kelas(nama: str) -> str:
    return f' class="{nama}"' if nama else ""
