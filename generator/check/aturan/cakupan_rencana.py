"""Coverage: the plan fits itself: kinds of evidence, methods, instruments and potensi asesi."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.aturan.cakupan_isi import sel_metode
from generator.check.muatan import Dokumen, Muatan
from generator.check.saran import near
from generator.diagnostic import Diagnostic, Keparahan
from generator.istilah import JenisBukti, Perangkat
from generator.kode import declare
from generator.matriks.lajur import JENIS_BUKTI
from generator.matriks.peta import INSTRUMEN, instrumen_kelompok
from generator.model import KelompokPekerjaan, Skema, UnitKelompok
from generator.model.proyek import Bank

TANPA_PERANGKAT = declare(
    "CKP008",
    "jenis bukti tanpa perangkat yang menghasilkannya",
    "Huruf L, TL, dan T pada FR.MAPA.01 adalah janji; tanpa perangkat yang cocok bukti itu tidak terkumpul.",
    "jenis_bukti: [L, TL]\nmetode: {observasi: [CL]}",
    "jenis_bukti: [L, TL]\nmetode: {observasi: [CL], portofolio: [CVP]}",
    Keparahan.PERINGATAN,
)
TANPA_JENIS = declare(
    "CKP009",
    "perangkat tanpa jenis buktinya",
    "Bukti yang dikumpulkan perangkat itu tidak disebut pada kolom jenis bukti FR.MAPA.01.",
    "jenis_bukti: [L]\nmetode: {observasi: [CL], tanya_jawab: [DPT]}",
    "jenis_bukti: [L, T]\nmetode: {observasi: [CL], tanya_jawab: [DPT]}",
    Keparahan.PERINGATAN,
)
SALAH_KOLOM = declare(
    "CKP010",
    "perangkat di kolom metode yang lain",
    "Tiap kolom metode FR.MAPA.01 punya perangkatnya sendiri; kode yang salah kolom tercetak keliru.",
    "observasi: [CL, DPT]",
    "observasi: [CL]\ntanya_jawab: [DPT]",
    Keparahan.PERINGATAN,
)
TANPA_LANGSUNG = declare(
    "CKP011",
    "kelompok pekerjaan tanpa metode langsung",
    "Kompeten berarti mampu mengerjakan; tanpa CL, TPD, atau DIT tidak ada satu pun pekerjaan dalam "
    "kelompok itu yang terlihat.",
    "metode: {tanya_jawab: [DPT, DPL]}   # pada semua unit kelompok",
    "metode: {observasi: [CL, TPD], tanya_jawab: [DPT, DPL]}",
    Keparahan.PERINGATAN,
)
INSTRUMEN_ASING = declare(
    "CKP012",
    "instrumen pada peta tidak dikenal",
    "Peta memakai kode baris FR.MAPA.02; kode lain tidak berpengaruh apa pun.",
    "peta: {FR.IA.08: [3]}",
    "peta: {IA.08: [3]}",
)
TAK_DIMINTA = declare(
    "CKP013",
    "peta menyebut instrumen di luar rencana",
    "Instrumen FR.MAPA.02 lahir dari metode FR.MAPA.01; yang tidak direncanakan tidak diterbitkan.",
    "peta: {IA.10: [3]}   # tidak ada unit dengan VPK",
    "metode: {pihak_ketiga: [VPK]}",
    Keparahan.PERINGATAN,
)
POTENSI_ASING = declare(
    "CKP014",
    "potensi asesi pada peta di luar rencana",
    "FR.MAPA.01 dan FR.MAPA.02 harus menyebut potensi asesi yang sama.",
    "potensi_asesi: [1, 3]\npeta: {IA.08: [4]}",
    "potensi_asesi: [1, 3]\npeta: {IA.08: [3]}",
    Keparahan.PERINGATAN,
)
PENGETAHUAN = declare(
    "CKP015",
    "unit hanya diukur dengan pertanyaan",
    "Jawaban membuktikan pengetahuan; keterampilan dan sikap kerja unit itu tidak terbukti.",
    "metode: {tanya_jawab: [DPT, DPL]}",
    "metode: {tanya_jawab: [DPT, DPL], portofolio: [CVP]}",
    Keparahan.PERINGATAN,
)
PASANGAN = declare(
    "CKP016",
    "perangkat tanpa pasangannya",
    "FR.IA.02 tidak punya kolom pencapaian, FR.IA.03 mendukung pengamatan, dan FR.IA.09 menanyakan bukti "
    "dari FR.IA.08: tanpa pasangannya formulir itu tidak berguna.",
    "observasi: [TPD]",
    "observasi: [CL, TPD]",
    Keparahan.PERINGATAN,
)

KOLOM = {
    "observasi": (Perangkat.CL, Perangkat.TPD, Perangkat.PMO),
    "terstruktur": (Perangkat.DIT,),
    "tanya_jawab": (Perangkat.DPT, Perangkat.DPL, Perangkat.PW),
    "portofolio": (Perangkat.CVP,),
    "reviu_produk": (Perangkat.CRP,),
    "pihak_ketiga": (Perangkat.VPK,),
}
"""The perangkat of each column of the matrix, by the legend of FR.MAPA.01."""

PENGHASIL = {
    jenis: tuple(perangkat for perangkat, semua in JENIS_BUKTI.items() if jenis in semua)
    for jenis in JenisBukti
}
"""The perangkat that give each kind of evidence."""

LANGSUNG = frozenset({Perangkat.CL, Perangkat.TPD, Perangkat.DIT})
BERTANYA = frozenset(KOLOM["tanya_jawab"])
PERLU = {
    Perangkat.TPD: (Perangkat.CL, "pencapaian tugas dicatat pada ceklis FR.IA.01"),
    Perangkat.PMO: (Perangkat.CL, "pertanyaan FR.IA.03 mendukung pengamatan FR.IA.01"),
    Perangkat.PW: (Perangkat.CVP, "wawancara FR.IA.09 menanyakan bukti dari FR.IA.08"),
}

Letak = tuple[str | int, ...]


@rule(TANPA_PERANGKAT, TANPA_JENIS, SALAH_KOLOM, PASANGAN)
def evidence_fits_methods(muatan: Muatan) -> Iterator[Diagnostic]:
    """Row by row of FR.MAPA.01: kinds of evidence, columns, perangkat that need each other."""
    for dokumen in muatan.skema.values():
        for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan):
            for u, baris in enumerate(kelompok.unit):
                letak = ("kelompok_pekerjaan", k, "unit", u)
                yield from _kinds(dokumen, baris, letak)
                yield from _unnamed(dokumen, baris, letak)
                yield from _methods(dokumen, baris, letak)


def _kinds(dokumen: Dokumen[Skema], baris: UnitKelompok, letak: Letak) -> Iterator[Diagnostic]:
    dipakai = frozenset(baris.metode.semua)
    for n, jenis in enumerate(baris.jenis_bukti):
        cocok = PENGHASIL[jenis]
        if dipakai.isdisjoint(cocok):
            yield TANPA_PERANGKAT.at(
                dokumen.at(*letak, "jenis_bukti", n),
                f"tidak ada metode yang menghasilkan bukti {jenis} untuk unit {baris.kode}",
                f"tambahkan {', '.join(cocok[:-1])} atau {cocok[-1]}, atau hapus {jenis}",
            )


def _unnamed(dokumen: Dokumen[Skema], baris: UnitKelompok, letak: Letak) -> Iterator[Diagnostic]:
    """The other way round: for each kind that the row lacks one finding, where it begins."""
    tanpa: dict[str, list[tuple[str, int, Perangkat]]] = {}
    for kolom, n, perangkat in sel_metode(baris.metode):
        if not any(jenis in baris.jenis_bukti for jenis in JENIS_BUKTI[perangkat]):
            tanpa.setdefault(" atau ".join(JENIS_BUKTI[perangkat]), []).append((kolom, n, perangkat))
    for huruf, semua in tanpa.items():
        kolom, n, _ = semua[0]
        yield TANPA_JENIS.at(
            dokumen.at(*letak, "metode", kolom, n),
            f"{', '.join(p for _, _, p in semua)} menghasilkan bukti {huruf}, yang tidak disebut jenis_bukti",
            f"tambahkan {huruf} pada jenis_bukti unit {baris.kode}",
        )


def _methods(dokumen: Dokumen[Skema], baris: UnitKelompok, letak: Letak) -> Iterator[Diagnostic]:
    dipakai = frozenset(baris.metode.semua)
    for kolom, n, perangkat in sel_metode(baris.metode):
        if perangkat not in KOLOM[kolom]:
            benar = next(k for k, semua in KOLOM.items() if perangkat in semua)
            yield SALAH_KOLOM.at(
                dokumen.at(*letak, "metode", kolom, n),
                f"{perangkat} bukan perangkat kolom {kolom}",
                f"tulis {perangkat} pada {benar}",
            )
        pasangan, sebab = PERLU.get(perangkat, (perangkat, ""))
        if pasangan not in dipakai:
            yield PASANGAN.at(
                dokumen.at(*letak, "metode", kolom, n),
                f"{perangkat} direncanakan tanpa {pasangan}",
                f"tambahkan {pasangan}: {sebab}",
            )


@rule(TANPA_LANGSUNG, PENGETAHUAN)
def competence_is_shown(muatan: Muatan) -> Iterator[Diagnostic]:
    """Work is seen in each kelompok, and no unit is a matter of questions alone."""
    for dokumen in (muatan.skema[folder] for folder in muatan.matriks):
        metode: dict[str, set[Perangkat]] = {}
        for kelompok in dokumen.nilai.kelompok_pekerjaan:
            for baris in kelompok.unit:
                metode.setdefault(baris.kode, set()).update(baris.metode.semua)
        for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan):
            yield from _seen(dokumen, k, kelompok)
            for u, baris in enumerate(kelompok.unit):
                if (semua := metode.pop(baris.kode, set())) and semua <= BERTANYA:
                    yield PENGETAHUAN.at(
                        dokumen.at("kelompok_pekerjaan", k, "unit", u, "metode", key=True),
                        f"unit {baris.kode} hanya diukur dengan pertanyaan ({', '.join(sorted(semua))})",
                        "tambahkan metode yang menunjukkan hasil kerja, misalnya CL, DIT, atau CVP",
                    )


def _seen(dokumen: Dokumen[Skema], k: int, kelompok: KelompokPekerjaan) -> Iterator[Diagnostic]:
    if not any(LANGSUNG.intersection(baris.metode.semua) for baris in kelompok.unit):
        yield TANPA_LANGSUNG.at(
            dokumen.at("kelompok_pekerjaan", k, "id"),
            f"kelompok “{kelompok.id}” tidak punya metode langsung",
            "tambahkan CL dengan TPD, atau DIT, pada salah satu unitnya",
        )


@rule(INSTRUMEN_ASING, TAK_DIMINTA, POTENSI_ASING)
def map_follows_plan(muatan: Muatan) -> Iterator[Diagnostic]:
    """What a kelompok says of FR.MAPA.02 is about instruments and potensi of its plan."""
    for folder, dokumen in muatan.skema.items():
        potensi = dokumen.nilai.rencana.potensi_asesi
        for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan):
            yield from _instruments(dokumen, k, kelompok, muatan.bank[folder])
            for instrumen, nomor in kelompok.peta.items():
                for n, satu in enumerate(nomor):
                    if satu not in potensi:
                        yield POTENSI_ASING.at(
                            dokumen.at("kelompok_pekerjaan", k, "peta", instrumen, n),
                            f"potensi asesi {satu} tidak ada pada rencana",
                            f"potensi_asesi pada rencana: {', '.join(map(str, potensi))}",
                        )


def _instruments(
    dokumen: Dokumen[Skema], k: int, kelompok: KelompokPekerjaan, bank: Bank
) -> Iterator[Diagnostic]:
    diminta = instrumen_kelompok(kelompok, bank)
    for instrumen in kelompok.peta:
        di = dokumen.at("kelompok_pekerjaan", k, "peta", instrumen, key=True)
        if instrumen not in INSTRUMEN:
            petunjuk = near(instrumen, INSTRUMEN) or f"yang dikenal: {', '.join(INSTRUMEN)}"
            yield INSTRUMEN_ASING.at(di, f"instrumen “{instrumen}” tidak dikenal", petunjuk)
        elif instrumen not in diminta:
            yield TAK_DIMINTA.at(
                di,
                f"{instrumen} tidak diminta metode unit mana pun dalam kelompok “{kelompok.id}”",
                f"instrumen menurut rencana: {', '.join(diminta)}" if diminta else "",
            )
