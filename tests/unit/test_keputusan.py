"""The decision of an event on the letters about it."""

from __future__ import annotations

from pathlib import Path

from generator.check.proyek import check_project
from generator.formulir import berita_acara_pleno, sk_hasil
from generator.model.proyek import Cakupan
from generator.templat.daftar import isian_names
from tests.meja import DASAR, Meja

KEPUTUSAN = """
keputusan:
  nomor_berita_acara: 001/BA/LRK/V/2026
  tanggal_pleno: 2026-05-12
  pengambil: [Manggala Rekaan, Adiwarna Rekaan]
  nomor_sk: 001/SK/LRK/V/2026
  tanggal_sk: 2026-05-13
asesi:"""


def _cakupan(folder: Path, keputusan: str) -> Cakupan:
    meja = Meja.of(folder, DASAR)
    meja.edit("asesmen/2026-05-kecil/asesmen.yaml", "\nasesi:", keputusan)
    proyek = check_project(meja.root).value
    assert proyek is not None
    return Cakupan(proyek.kegiatan[0].paket, proyek.kegiatan[0])


def test_the_pleno_is_dated_numbered_and_signed_by_those_who_decided(tmp_path: Path) -> None:
    values = berita_acara_pleno.isian(_cakupan(tmp_path, KEPUTUSAN))
    expected = {
        "pleno.nomor": "001/BA/LRK/V/2026",
        "pleno.hari_tanggal": "Selasa, 12 Mei 2026",
        "pleno.tanggal": "12 Mei 2026",
        "pleno.komite.1.nama": "Manggala Rekaan",
        "pleno.komite.2.nama": "Adiwarna Rekaan",
    }
    assert {nama: nilai for nama, nilai in values.items() if nama.startswith("pleno.")} == expected
    assert expected.keys() <= {n.nama for n in isian_names(berita_acara_pleno.FORMULIR)}


def test_the_letter_of_decision_refers_to_the_pleno_and_has_its_own_number(tmp_path: Path) -> None:
    values = sk_hasil.isian(_cakupan(tmp_path, KEPUTUSAN))
    assert values["pleno.nomor"] == "001/BA/LRK/V/2026"
    assert values["pleno.tanggal"] == "12 Mei 2026"
    assert values["sk.nomor"] == "001/SK/LRK/V/2026"
    assert values["sk.tanggal"] == "13 Mei 2026"


def test_what_is_not_decided_yet_stays_blank(tmp_path: Path) -> None:
    cakupan = _cakupan(tmp_path, "\nkeputusan: {nomor_sk: 001/SK/LRK/V/2026}\nasesi:")
    known = sk_hasil.isian(cakupan).keys() | berita_acara_pleno.isian(cakupan).keys()
    assert {nama for nama in known if nama.startswith(("pleno.", "sk."))} == {"sk.nomor"}
