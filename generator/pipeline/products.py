"""Orders in the words of their neighbours: the manifest, the converter, the assembler."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.metadata import version

from generator import __version__
from generator.convert import ConvertJob
from generator.istilah import JenisProduk
from generator.manifest import Product
from generator.ooxml import Parts, paragraphs, read_parts
from generator.pipeline.values import Order
from generator.pipeline.worker import DossierJob, FormJob, Pages, PartJob
from generator.plan import Copy, Dossier
from generator.program.soffice import require_soffice
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


def convert_job(
    order: Order, key: str, docx: Entry, texts: Callable[[Parts], tuple[str, ...]] = paragraphs
) -> ConvertJob:
    """What the converter must do, and what it must find on paper afterwards.

    Args:
        order: whose document it is.
        key: for the result.
        docx: the document.
        texts: those of its texts that must be found.
    """
    kode = order.copy.formulir.kode
    teks = texts(read_parts(docx.path.read_bytes()))
    return ConvertJob(key, docx.path, kode if kode.startswith("FR.") else "", teks, order.copy.name)


def dossier_job(dossier: Dossier, contents: Mapping[str, FormJob | Pages]) -> DossierJob:
    """A berkas for a worker.

    Args:
        dossier: what belongs into it.
        contents: of each of its copies, by path: what to fill, or the finished PDF.
    """
    cakupan = dossier.cakupan
    assert cakupan.kegiatan is not None and cakupan.asesi is not None
    cover, parts = None, []
    for formulir, part in dossier.parts:
        job = PartJob(formulir.kode, formulir.judul)
        if isinstance(part, str):
            job = replace(job, keterangan=part)
        else:
            content = contents[part.path]
            if isinstance(content, Pages):
                job = replace(job, isi=content.pdf, halaman=content.halaman)
            else:
                job = replace(job, isi=content)
        if formulir.kode == SAMPUL:
            cover = job
        else:
            parts.append(job)
    return DossierJob(
        judul=f"Berkas asesmen {cakupan.paket.skema.judul}",
        subjek=f"{cakupan.paket.skema.nomor} · {cakupan.kegiatan.id} · {cakupan.asesi.id}",
        penulis=cakupan.paket.lsp.nama,
        asesi_nama=cakupan.asesi.nama,
        tanggal=cakupan.kegiatan.asesmen.tanggal_mulai,
        producer=f"muk {__version__}",
        sampul=cover,
        parts=tuple(parts),
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
