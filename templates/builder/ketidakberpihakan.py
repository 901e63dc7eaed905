"""Pernyataan ketidakberpihakan dan benturan kepentingan asesor."""

from __future__ import annotations

from templates.builder._surat import Pihak, Surat
from templates.builder.kit import Sheet


def build() -> Sheet:
    """Who declares what about whom; both sign."""
    surat = Surat("KETIDAKBERPIHAKAN", "PERNYATAAN KETIDAKBERPIHAKAN DAN\nBENTURAN KEPENTINGAN ASESOR")
    surat.alinea("Yang bertanda tangan di bawah ini, asesor kompetensi {{ lsp.nama }}:", keep_next=True)
    surat.rincian(
        ("Nama asesor", "**[[asesor.nama ........................................]]**"),
        ("No. Reg MET", "[[asesor.no_met ........................................]]"),
    )
    surat.alinea("yang ditugaskan untuk mengases:", keep_next=True)
    surat.rincian(
        ("Nama peserta", "**[[asesi.nama ........................................]]**"),
        ("Skema", "{{ skema.judul }}"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("TUK", "[[tuk.nama ........................................]]"),
        ("Tanggal asesmen", "[[asesmen.tanggal ........................................]]"),
    )
    surat.alinea("menyatakan dengan sebenarnya bahwa:", keep_next=True)
    surat.butir(
        "Saya tidak mempunyai hubungan keluarga, hubungan atasan dan bawahan, atau kepentingan usaha dengan "
        "peserta tersebut, dan tidak melatihnya untuk skema ini.",
        "Saya akan mengases secara objektif dan adil, hanya berdasarkan bukti dan standar kompetensi, tanpa "
        "tekanan dari pihak mana pun dan tanpa menerima imbalan dari peserta atau pihak yang mewakilinya.",
        "Saya menjaga kerahasiaan data peserta dan hasil asesmen, serta segera melapor kepada LSP dan "
        "mengundurkan diri dari penugasan ini bila di kemudian hari timbul benturan kepentingan.",
    )
    surat.alinea(
        "Pernyataan ini telah dijelaskan kepada peserta, dan peserta tidak berkeberatan diases oleh asesor "
        "tersebut.",
        keep_next=True,
        after=10,
    )
    tempat = "{{ pejabat.kota }}, [[ketidakberpihakan.tanggal ..............................]]"
    nama = "[[{}.nama ........................................]]"
    surat.penutup(
        Pihak((tempat, "Asesor,"), "ttd.asesor", nama.format("asesor")),
        Pihak(("Peserta,",), "ttd.asesi", nama.format("asesi")),
    )
    return surat
