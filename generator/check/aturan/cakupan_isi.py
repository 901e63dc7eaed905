"""Coverage: what the plan selects has content, and what has been written is selected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check._rule import rule
from generator.check.aturan.cakupan import sebut
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.istilah import Lingkungan, Perangkat
from generator.kode import declare
from generator.matriks.butir import Butir
from generator.matriks.lajur import LAJUR_BANK, PER_KELOMPOK, Lajur
from generator.matriks.nilai import BarisKuk, BarisUnit, Matriks, Rencana
from generator.model import KelompokPekerjaan, MetodeUnit, Skema
from generator.model.proyek import Bank

KOSONG = declare(
    "CKP004",
    "perangkat direncanakan, isinya belum ada",
    "FR.MAPA.01 menjanjikan perangkat itu, tetapi formulirnya tidak terbit atau tidak menanyakan apa pun "
    "tentang unit itu.",
    "metode: {tanya_jawab: [DPL]}   # tanpa soal/lisan.yaml",
    "metode: {tanya_jawab: [DPL]}   # soal/lisan.yaml mengukur KUK unit itu",
    Keparahan.PERINGATAN,
)
TANPA_TUGAS = declare(
    "CKP005",
    "KUK diamati tanpa tugas yang memunculkannya",
    "Asesor mencentang KUK pada FR.IA.01 dari yang dilihatnya; yang tidak diminta tugas mana pun tidak "
    "akan terlihat saat asesmen.",
    "tugas hanya menyebut kuk: [A.1/1.1], unitnya punya KUK 1.1 dan 1.2",
    "tugas tanpa kuk: mengukur seluruh KUK unit kelompoknya",
    Keparahan.PERINGATAN,
)
TAK_TERPAKAI = declare(
    "CKP006",
    "bank soal tanpa perangkat pada rencana",
    "Soal yang ditulis tidak akan tercetak, karena rencana tidak memilih perangkatnya.",
    "soal/lisan.yaml ada, tidak ada unit dengan DPL",
    "metode: {tanya_jawab: [DPL]}",
    Keparahan.PERINGATAN,
)
SALAH_ALAMAT = declare(
    "CKP007",
    "soal mengukur unit yang tidak direncanakan demikian",
    "Soal itu ditanyakan, tetapi tidak tercatat pada FR.MAPA.01 dan tidak dihitung sebagai bukti unit itu.",
    "lisan.yaml mengukur A.1/1.1, metode unit A.1 tanpa DPL",
    "metode unit A.1: {tanya_jawab: [DPL]}",
    Keparahan.PERINGATAN,
)

_KELOMPOK = {lajur.perangkat for lajur in PER_KELOMPOK}
"""Of these a kelompok needs content; of the others each unit needs its own questions."""

_ISI = {lajur.perangkat for lajur in LAJUR_BANK.values()}


@rule(KOSONG, TANPA_TUGAS, TAK_TERPAKAI, SALAH_ALAMAT)
def plan_and_banks_agree(muatan: Muatan) -> Iterator[Diagnostic]:
    """Selected instruments have content, and content is selected."""
    for folder, matriks in muatan.matriks.items():
        dokumen = muatan.skema[folder]
        bank = muatan.bank[folder]
        yield from _without_content(dokumen, matriks, bank)
        yield from _without_task(dokumen, matriks)
        yield from _without_instrument(muatan, folder, matriks)


def _without_content(dokumen: Dokumen[Skema], matriks: Matriks, bank: Bank) -> Iterator[Diagnostic]:
    """Each perangkat once: for the scheme without a bank, for a kelompok, or for a unit."""
    unit = {satu.kode: satu for satu in matriks.unit}
    disebut: set[object] = set()
    for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan):
        for u, baris in enumerate(kelompok.unit):
            for kolom, n, perangkat in sel_metode(baris.metode):
                satu = unit.get(baris.kode)
                if perangkat not in _ISI or satu is None or _terisi(satu, kelompok, perangkat, bank):
                    continue
                ada = [lajur for lajur in LAJUR_BANK.values() if lajur.perangkat is perangkat]
                kosong = all(getattr(bank, lajur.bank) is None for lajur in ada)
                tentang = "" if kosong else kelompok.id if perangkat in _KELOMPOK else baris.kode
                if (perangkat, tentang) not in disebut:
                    disebut.add((perangkat, tentang))
                    yield KOSONG.at(
                        dokumen.at("kelompok_pekerjaan", k, "unit", u, "metode", kolom, n),
                        _pesan_kosong(perangkat, kosong, kelompok, baris.kode),
                        f"tulis isinya di soal/{' atau soal/'.join(f'{lajur.bank}.yaml' for lajur in ada)}, "
                        f"atau hapus {perangkat} dari metode",
                    )


def _pesan_kosong(perangkat: Perangkat, kosong: bool, kelompok: KelompokPekerjaan, unit: str) -> str:
    if kosong:
        return f"{perangkat} direncanakan, tetapi skema ini belum punya soalnya"
    if perangkat in _KELOMPOK:
        return f"{perangkat} direncanakan, tetapi tidak ada isinya untuk kelompok “{kelompok.id}”"
    return f"{perangkat} direncanakan, tetapi tidak ada soalnya yang mengukur unit {unit}"


def _terisi(unit: BarisUnit, kelompok: KelompokPekerjaan, perangkat: Perangkat, bank: Bank) -> bool:
    """Whether content was written, or FR.MAPA.02 says that none is wanted."""
    ada = [lajur for lajur in LAJUR_BANK.values() if lajur.perangkat is perangkat]
    if all(kelompok.peta.get(i) == () for lajur in ada for i in lajur.instrumen):
        return True
    if perangkat is Perangkat.TPD:
        return bank.tugas is not None and any(t.kelompok == kelompok.id for t in bank.tugas.tugas)
    if perangkat is Perangkat.PMO:
        return bank.observasi is not None and any(s.kelompok == kelompok.id for s in bank.observasi.soal)
    return any(lajur in kuk.butir for kuk in unit.kuk for lajur in ada)


def _without_task(dokumen: Dokumen[Skema], matriks: Matriks) -> Iterator[Diagnostic]:
    """What is observed is asked for by a task or a project; real work may show it without one."""
    simulasi = Lingkungan.NYATA not in dokumen.nilai.rencana.lingkungan
    for unit in matriks.unit:
        if Lajur.CL not in unit.lajur:
            continue
        bertugas = any(Lajur.TPD in kuk.butir for kuk in unit.kuk)
        if bertugas or (simulasi and Lajur.TPD not in unit.lajur):
            luput = [kuk for kuk in unit.kuk if not _dimunculkan(kuk)]
            if luput:
                yield TANPA_TUGAS.at(
                    next(_tempat(dokumen, unit, Lajur.CL)),
                    f"{sebut(luput)} unit {unit.kode} diamati dengan CL, tetapi tidak diminta tugas mana pun",
                    "tambahkan KUK itu pada kuk sebuah tugas di soal/tugas.yaml, atau pada pertanyaan proyek",
                )


def _dimunculkan(kuk: BarisKuk) -> bool:
    return Lajur.TPD in kuk.butir or Lajur.DIT in kuk.butir


def _without_instrument(muatan: Muatan, folder: str, matriks: Matriks) -> Iterator[Diagnostic]:
    """Banks that no unit asks for, and questions about units that do not."""
    terpilih = {lajur for unit in matriks.rencana.values() for lajur in unit}
    berkas = {LAJUR_BANK[d.jenis]: d for d in muatan.soal(folder) if d.jenis in LAJUR_BANK}
    for lajur, dokumen in berkas.items():
        if lajur not in terpilih:
            kunci = next(k for k in ("soal", "tugas", "proyek") if hasattr(dokumen.nilai, k))
            yield TAK_TERPAKAI.at(
                dokumen.at(kunci, key=True),
                f"{lajur.perangkat} tidak dipilih pada rencana unit mana pun: {lajur.formulir} tidak terbit",
                f"tambahkan {lajur.perangkat} pada metode unit yang diukurnya, atau hapus berkas ini",
            )
    kelompok = {unit.kode: unit.kelompok for unit in matriks.unit}
    for butir in matriks.butir:
        for n, unit in _asing(butir, matriks.rencana) if butir.lajur in terpilih else ():
            di = f" pada kelompok “{butir.kelompok}”" if butir.kelompok else ""
            anggota = not butir.kelompok or butir.kelompok in kelompok[unit]
            yield SALAH_ALAMAT.at(
                berkas[butir.lajur].at(*butir.letak, "kuk", n),
                f"unit {unit} tidak diases dengan {butir.lajur.perangkat}{di}",
                f"tambahkan {butir.lajur.perangkat} pada metode unit itu, atau hapus rujukan ini"
                if anggota
                else "rujuk KUK unit dalam kelompok itu, atau pindahkan soal ini",
            )


def _asing(butir: Butir, rencana: Mapping[str, Rencana]) -> Iterator[tuple[int, str]]:
    """Units that a butir measures outside its plan, each with the first reference to it."""
    disebut: set[str] = set()
    for n, rujukan in enumerate(butir.kuk):
        unit = rujukan.rpartition("/")[0]
        tempat = rencana.get(unit, {}).get(butir.lajur, {})
        cocok = butir.kelompok in tempat if butir.kelompok else bool(tempat)
        if not cocok and unit not in disebut:
            disebut.add(unit)
            yield n, unit


def sel_metode(metode: MetodeUnit) -> Iterator[tuple[str, int, Perangkat]]:
    """Every perangkat of a row of FR.MAPA.01: its column, its place in it, the perangkat."""
    for kolom in metode.__struct_fields__:
        for n, perangkat in enumerate(getattr(metode, kolom)):
            yield kolom, n, perangkat


def _tempat(dokumen: Dokumen[Skema], unit: BarisUnit, lajur: Lajur) -> Iterator[Span]:
    """Where the plan of a unit names the perangkat of a column."""
    for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan):
        for u, baris in enumerate(kelompok.unit):
            for kolom, n, perangkat in sel_metode(baris.metode):
                if baris.kode == unit.kode and perangkat is lajur.perangkat:
                    yield dokumen.at("kelompok_pekerjaan", k, "unit", u, "metode", kolom, n)
