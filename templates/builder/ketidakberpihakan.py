"""Pernyataan ketidakberpihakan dan benturan kepentingan asesor."""

from __future__ import annotations

from templates.builder._surat import SETENGAH, Pihak, Surat, titik
from templates.builder.kit import Sheet


def build() -> Sheet:
    """Who declares what about whom; both sign."""
    surat = Surat("KETIDAKBERPIHAKAN", "PERNYATAAN KETIDAKBERPIHAKAN DAN\nBENTURAN KEPENTINGAN ASESOR")
    surat.alinea("Yang bertanda tangan di bawah ini, asesor kompetensi {{ lsp.nama }}:", keep_next=True)
    surat.rincian(
        ("Nama asesor", titik("asesor.nama")),
        ("No. Reg MET", titik("asesor.no_met")),
    )
    surat.alinea("yang ditugaskan untuk mengases:", keep_next=True)
    surat.rincian(
        ("Nama peserta", titik("asesi.nama")),
        ("Skema", "{{ skema.judul }}"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("TUK", titik("tuk.nama")),
        ("Tanggal asesmen", titik("asesmen.tanggal")),
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
    tempat = f"{{{{ pejabat.kota }}}}, {titik('ketidakberpihakan.tanggal', 3.6)}"
    surat.penutup(
        Pihak((tempat, "Asesor,"), "ttd.asesor", titik("asesor.nama", SETENGAH)),
        Pihak(("Peserta,",), "ttd.asesi", titik("asesi.nama", SETENGAH)),
    )
    return surat
