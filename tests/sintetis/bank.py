"""Question banks and tasks of a scheme, each question tied to KUK that are assessed that way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, islice
from typing import TypeVar

from generator.istilah import Dimensi, Perangkat
from generator.model import (
    BankEsai,
    BankLisan,
    BankObservasi,
    BankPilihanGanda,
    BankProyek,
    BankTugas,
    BankWawancara,
    KelompokPekerjaan,
    Skema,
    Unit,
)
from generator.model.proyek import Bank
from generator.model.soal import (
    LingkupProyek,
    Opsi,
    PertanyaanObservasi,
    PertanyaanProyek,
    PertanyaanWawancara,
    Proyek,
    SoalPilihanGanda,
    SoalUraian,
    TugasPraktik,
)
from tests.sintetis.kalimat import Penulis, once
from tests.sintetis.kemasan import Jatah
from tests.sintetis.sebaran import CATATAN, JAWABAN, NAMA_KELOMPOK, OPSI, PERTANYAAN, SKENARIO
from tests.sintetis.standar import rujukan

T = TypeVar("T")

JAWABAN_KODE = ('<img src="gambar/1.png">', "<a href='#'>tautan</a> & “&amp;”", "{{ 7 * 7 }} {% raw %}")
"""Answers that look like code: they must be printed to the letter."""

_WAKTU_TUGAS = 180
_LIMA_OPSI = 24 / 132


@dataclass(frozen=True, slots=True)
class PenulisSoal:
    """Writes the banks of one scheme; no question twice.

    Attributes:
        unit: units of the scheme by kode.
        terpakai: questions that have been written.
        kunci: keys that have been given.
    """

    penulis: Penulis
    skema: Skema
    unit: dict[str, Unit]
    terpakai: set[str]
    kunci: list[str]

    def bank(self, jatah: Jatah) -> Bank:
        """All banks of the scheme."""
        tulis = Perangkat.DPT
        pilihan_ganda = self._soal_kuk(jatah.pilihan_ganda, tulis, self._pilihan_ganda)
        esai = self._soal_kuk(jatah.esai, tulis, self._soal, mulai=jatah.pilihan_ganda)
        lisan = self._soal_kuk(jatah.lisan, Perangkat.DPL, self._soal)
        wawancara = self._soal_kuk(jatah.wawancara, Perangkat.PW, self._wawancara)
        return Bank(
            pilihan_ganda=BankPilihanGanda(waktu_menit=max(60, len(pilihan_ganda)), soal=pilihan_ganda),
            esai=BankEsai(waktu_menit=max(60, 5 * len(esai)), soal=esai),
            lisan=BankLisan(soal=lisan),
            wawancara=BankWawancara(soal=wawancara),
            observasi=BankObservasi(soal=tuple(self._observasi(jatah.observasi))),
            tugas=BankTugas(tugas=tuple(self._tugas())),
            proyek=BankProyek(proyek=tuple(self._proyek())),
        )

    def _soal_kuk(
        self, banyak: int, perangkat: Perangkat, buat: Callable[[int, str], T], mulai: int = 0
    ) -> tuple[T, ...]:
        kuk = self._kuk(self.skema.kelompok_pekerjaan, perangkat)
        return tuple(buat(n, satu) for n, satu in enumerate(islice(cycle(kuk), mulai, mulai + banyak)))

    def _kuk(self, kelompok: Sequence[KelompokPekerjaan], perangkat: Perangkat) -> list[str]:
        """The KUK assessed with ``perangkat``: one of each unit, then the next of each."""
        per_unit = [
            list(rujukan(self.unit[baris.kode]))
            for satu in kelompok
            for baris in satu.unit
            if perangkat in baris.metode.semua
        ]
        panjang = max(map(len, per_unit), default=0)
        return [kuk[n] for n in range(panjang) for kuk in per_unit if n < len(kuk)]

    def _pertanyaan(self) -> str:
        return once(lambda: self.penulis.pertanyaan(PERTANYAAN), self.terpakai)

    def _pilihan_ganda(self, nomor: int, kuk: str) -> SoalPilihanGanda:
        acak = self.penulis.undian.acak
        huruf = "abcde" if acak.random() < _LIMA_OPSI else "abcd"
        pertanyaan = self._pertanyaan()
        opsi = dict(zip(huruf, self._opsi(pertanyaan, len(huruf)), strict=True))
        if self.penulis.undian.ekstrem and nomor < len(JAWABAN_KODE):
            opsi[acak.choice(huruf)] = JAWABAN_KODE[nomor]
        # No key five times running: the checker would call that a pattern.
        self.kunci.append(acak.choice([h for h in huruf if self.kunci[-4:] != [h] * 4]))
        return SoalPilihanGanda(pertanyaan=pertanyaan, opsi=Opsi(**opsi), kunci=self.kunci[-1], kuk=(kuk,))

    def _opsi(self, pertanyaan: str, banyak: int) -> tuple[str, ...]:
        """Options that differ, none of them a part of the question."""
        while True:
            opsi = self.penulis.opsi(OPSI, banyak)
            if len(set(opsi)) == banyak and not any(o.lower() in pertanyaan.lower() for o in opsi):
                return opsi

    def _soal(self, nomor: int, kuk: str) -> SoalUraian:
        jawaban = self.penulis.uraian(JAWABAN, paragraf=1 + nomor % 3)
        return SoalUraian(pertanyaan=self._pertanyaan(), kunci_jawaban=jawaban, kuk=(kuk,))

    def _wawancara(self, _nomor: int, kuk: str) -> PertanyaanWawancara:
        return PertanyaanWawancara(pertanyaan=self._pertanyaan(), kuk=(kuk,))

    def _observasi(self, banyak: int) -> Iterator[PertanyaanObservasi]:
        """Questions of each kelompok that has some, one after the other."""
        kelompok = self.skema.kelompok_pekerjaan[:banyak]
        kuk = {k.id: cycle(self._kuk([k], Perangkat.PMO)) for k in kelompok}
        for satu in sorted(islice(cycle(kelompok), banyak), key=kelompok.index):
            yield PertanyaanObservasi(
                kelompok=satu.id,
                pertanyaan=self._pertanyaan(),
                jawaban_harapan=self.penulis.uraian(JAWABAN),
                kuk=(next(kuk[satu.id]),),
            )

    def _tugas(self) -> Iterator[TugasPraktik]:
        kelompok = self.skema.kelompok_pekerjaan
        for satu in kelompok:
            yield TugasPraktik(
                kelompok=satu.id,
                skenario=self.penulis.uraian(SKENARIO, paragraf=3),
                perlengkapan=tuple(self.penulis.nama(CATATAN) for _ in range(4)),
                langkah_kerja=tuple(self.penulis.pernyataan(CATATAN) for _ in range(5)),
                waktu_menit=max(5, _WAKTU_TUGAS // len(kelompok)),
            )

    def _proyek(self) -> Iterator[Proyek]:
        for satu in self.skema.kelompok_pekerjaan:
            if kuk := self._kuk([satu], Perangkat.DIT):
                yield Proyek(
                    kelompok=satu.id,
                    judul=self.penulis.nama(NAMA_KELOMPOK),
                    skenario=self.penulis.uraian(SKENARIO, paragraf=3),
                    waktu_persiapan_menit=30,
                    hasil_demonstrasi=self.penulis.uraian(CATATAN),
                    waktu_demonstrasi_menit=15,
                    penilaian=(self._lingkup(kuk[: max(3, len(satu.unit))]), self._lingkup(kuk[-2:])),
                )

    def _lingkup(self, kuk: Sequence[str]) -> LingkupProyek:
        dimensi = cycle(chain(Dimensi, (None,)))
        return LingkupProyek(
            lingkup=self.penulis.nama(CATATAN),
            pertanyaan=tuple(
                PertanyaanProyek(pertanyaan=self._pertanyaan(), dimensi=next(dimensi), kuk=(satu,))
                for satu in kuk
            ),
        )
