"""Sentences of exactly the length that was drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from tests.sintetis import kata
from tests.sintetis.sebaran import Sebaran, Undian

_PENGISI = 5
"""Letters of the word that closes a gap too wide for one word."""


@dataclass(frozen=True, slots=True)
class Penulis:
    """Writes what units, schemes and banks say. All results are on one line unless said otherwise."""

    undian: Undian

    def judul(self, sebaran: Sebaran) -> str:
        """A title that begins with what is done: ``Menyusun laporan harian …``."""
        panjang = self.undian.ukur(sebaran)
        return _kapital(fit(chain(self._tindakan(), self._lanjutan()), panjang))

    def nama(self, sebaran: Sebaran) -> str:
        """The name of a scheme or a product: nouns only."""
        return _kapital(fit(self._benda(), self.undian.ukur(sebaran)))

    def pernyataan(self, sebaran: Sebaran) -> str:
        """A sentence in which something is done; it ends with a full stop."""
        panjang = self.undian.ukur(sebaran)
        return _kapital(fit(self._pernyataan(), panjang - 1)) + "."

    def pertanyaan(self, sebaran: Sebaran) -> str:
        """A question."""
        panjang = self.undian.ukur(sebaran)
        awal = self.undian.acak.choice(kata.TANYA)
        return fit(chain([awal], self._tindakan(), self._lanjutan()), panjang - 1) + "?"

    def uraian(self, sebaran: Sebaran, paragraf: int = 1) -> str:
        """Sentences; over several lines when more than one ``paragraf`` is asked for."""
        panjang = self.undian.ukur(sebaran)
        ruang = (panjang - paragraf + 1) // paragraf
        return "\n".join(fit(self._kalimat(), ruang - 1) + "." for _ in range(paragraf))

    def daftar(self, sebaran: Sebaran, banyak: int) -> tuple[str, ...]:
        """Short items that together are as long as the measure says."""
        ruang = max(12, self.undian.ukur(sebaran) // banyak)
        return tuple(_kapital(fit(self._pernyataan(), ruang)) for _ in range(banyak))

    def opsi(self, sebaran: Sebaran, banyak: int) -> tuple[str, ...]:
        """Answers to choose from; none gives itself away by its length."""
        panjang = self.undian.ukur(sebaran)
        beda = panjang // 5
        return tuple(
            _kapital(fit(self._lanjutan(), panjang - self.undian.acak.randint(0, beda)))
            for _ in range(banyak)
        )

    def _pilih(self, *daftar: tuple[str, ...]) -> Iterator[str]:
        for pilihan in daftar:
            yield self.undian.acak.choice(pilihan)

    def _tindakan(self) -> Iterator[str]:
        yield from self._pilih(kata.TINDAKAN, kata.BENDA)

    def _benda(self) -> Iterator[str]:
        if self.undian.ekstrem:
            yield kata.PANJANG_SEKALI
        while True:
            yield from self._pilih(kata.BENDA, kata.SIFAT, kata.PENGHUBUNG)

    def _lanjutan(self) -> Iterator[str]:
        if self.undian.ekstrem:
            yield kata.PANJANG_SEKALI
        while True:
            yield from self._pilih(kata.SIFAT, kata.KETERANGAN, kata.PENGHUBUNG, kata.TINDAKAN, kata.BENDA)

    def _pernyataan(self) -> Iterator[str]:
        yield from self._pilih(kata.BENDA)
        if self.undian.ekstrem:
            yield kata.PANJANG_SEKALI
        while True:
            yield from self._pilih(kata.SIFAT, kata.DIKERJAKAN, kata.KETERANGAN, kata.PENGHUBUNG, kata.BENDA)

    def _kalimat(self) -> Iterator[str]:
        while True:
            awal, *isi = self._pilih(kata.BENDA, kata.SIFAT, kata.DIKERJAKAN, kata.KETERANGAN)
            akhir, *_ = self._pilih(kata.BENDA)
            yield from (_kapital(awal), *isi, "terhadap", f"{akhir}.")


def once(buat: Callable[[], str], terpakai: set[str]) -> str:
    """A text that has not been written before; ``terpakai`` remembers it."""
    while (teks := buat()) in terpakai:
        pass
    terpakai.add(teks)
    return teks


def fit(kata_kata: Iterator[str], panjang: int) -> str:
    """The text of exactly ``panjang`` letters, at least 2, that begins with the given words.

    Words are taken while they fit; others, of the lengths that are left, close the text.
    """
    terpilih: list[str] = []
    sisa = panjang
    for satu in chain.from_iterable(k.split() for k in kata_kata):
        if len(satu) + 1 > sisa:
            break
        terpilih.append(satu)
        sisa -= len(satu) + 1
    penutup = _per_panjang()
    if sisa < min(penutup):
        sisa += len(terpilih.pop()) + 1
    while sisa not in penutup:
        terpilih.append(penutup[_PENGISI])
        sisa -= _PENGISI + 1
    return " ".join([*terpilih, penutup[sisa]])


def _kapital(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


@cache
def _per_panjang() -> dict[int, str]:
    """A closing word of each length from 2 letters on, without a gap."""
    words = {len(word): word for word in kata.PENUTUP}
    assert sorted(words) == list(range(2, max(words) + 1)) and max(words) > 2 * _PENGISI
    return words
