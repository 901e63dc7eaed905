"""Orders in the words of their neighbours: the manifest, the converter, the assembler."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import version

from generator import __version__
from generator.convert import ConvertJob
from generator.istilah import JenisProduk
from generator.ooxml import paragraphs, read_parts
from generator.pdf.berkas import Bagian, Susunan
from generator.pdf.huruf import FaceSet, load_huruf
from generator.pipeline.values import Order
from generator.plan import Copy, Dossier
from generator.program.fonts import Style, font_path
from generator.program.soffice import require_soffice
from generator.publish import Product
from generator.workspace import Entry

SAMPUL = "SAMPUL"


def copy_product(copy: Copy, suffix: str, entry: Entry, pages: int) -> Product:
    """A form as the manifest lists it."""
    cakupan = copy.cakupan
    return Product(
        jenis=copy.jenis,
        formulir=copy.formulir.kode,
        edisi=copy.formulir.edisi,
        skema=cakupan.paket.id,
        asesmen=cakupan.kegiatan.id if cakupan.kegiatan else None,
        asesi=cakupan.asesi.id if cakupan.asesi else None,
        path=copy.path + suffix,
        halaman=pages,
        sha256=entry.sha256,
    )


def dossier_product(dossier: Dossier, suffix: str, entry: Entry) -> Product:
    """A berkas as the manifest lists it."""
    cakupan = dossier.cakupan
    assert cakupan.kegiatan is not None and cakupan.asesi is not None
    return Product(
        jenis=JenisProduk.BERKAS,
        formulir=None,
        edisi=cakupan.paket.skema.edisi,
        skema=cakupan.paket.id,
        asesmen=cakupan.kegiatan.id,
        asesi=cakupan.asesi.id,
        path=dossier.path + suffix,
        halaman=int(entry.info["halaman"]),
        sha256=entry.sha256,
    )


def convert_job(order: Order, key: str, docx: Entry) -> ConvertJob:
    """What the converter must do, and what it must find on paper afterwards."""
    kode = order.copy.formulir.kode
    teks = paragraphs(read_parts(docx.path.read_bytes()))
    return ConvertJob(key, docx.path, kode if kode.startswith("FR.") else "", teks, order.copy.name)


def susunan(dossier: Dossier, pdfs: Mapping[str, Entry]) -> Susunan:
    """A berkas for the assembler.

    Args:
        dossier: what belongs into it.
        pdfs: the PDF of each of its copies, by path.
    """
    cakupan = dossier.cakupan
    assert cakupan.kegiatan is not None and cakupan.asesi is not None
    sampul = next((p for f, p in dossier.parts if f.kode == SAMPUL and isinstance(p, Copy)), None)
    bagian = []
    for formulir, part in dossier.parts:
        if isinstance(part, str):
            bagian.append(Bagian(formulir.kode, formulir.judul, None, 0, part))
        elif part is not sampul:
            entry = pdfs[part.path]
            bagian.append(Bagian(formulir.kode, formulir.judul, entry.path, int(entry.info["halaman"])))
    return Susunan(
        judul=f"Berkas asesmen {cakupan.paket.skema.judul}",
        subjek=f"{cakupan.paket.skema.nomor} · {cakupan.kegiatan.id} · {cakupan.asesi.id}",
        penulis=cakupan.paket.lsp.nama,
        asesi_nama=cakupan.asesi.nama,
        sampul=pdfs[sampul.path].path if sampul else None,
        bagian=tuple(bagian),
        tanggal=cakupan.kegiatan.asesmen.tanggal_mulai,
        producer=f"muk {__version__}",
    )


def faces() -> FaceSet:
    """The typefaces that muk itself prints with."""
    return FaceSet(
        regular=load_huruf(font_path("Carlito")),
        bold=load_huruf(font_path("Carlito", Style.BOLD)),
        fallback=load_huruf(font_path("DejaVu Sans")),
    )


def versions() -> dict[str, str]:
    """What made the products: muk, Python, LibreOffice, the libraries that write documents."""
    libraries = ("docxtpl", "python-docx", "pikepdf", "fonttools")
    return {
        "muk": __version__,
        "python": platform.python_version(),
        "libreoffice": require_soffice().version,
        **{name: version(name) for name in libraries},
    }
