"""What single forms take from the data, and what they leave to be written by hand."""

from __future__ import annotations

from functools import cache

import pytest

from generator.check.proyek import check_project
from generator.formulir import catalogue, fr_ak_02, fr_ak_06, fr_mapa_01, peta_kelompok, surat_tugas
from generator.formulir._bagian import kaki
from generator.formulir._peserta import isian_peserta
from generator.formulir.fr_mapa_02 import ruang_catatan
from generator.model.proyek import Cakupan, Proyek
from tests.meja import CONTOH

FORMULIR = {formulir.kode: formulir for formulir in catalogue("2023")}


@cache
def proyek() -> Proyek:
    value = check_project(CONTOH).value
    assert value is not None
    return value


def cakupan(kegiatan: str) -> Cakupan:
    satu = next(k for k in proyek().kegiatan if k.id == kegiatan)
    return Cakupan(satu.paket, satu)


PEMROGRAM, DESAINER = "2026-03-pemrogram", "2026-04-desainer-grafis-muda"


@pytest.mark.parametrize(
    ("kode", "expected"),
    [
        ("FR.AK.05", "MUK-PKN-FR.AK.05  ·  Edisi 2023  ·  Revisi 00"),
        ("SURAT.TUGAS", "SURAT TUGAS ASESOR"),
        ("SAMPUL", "BERKAS ASESMEN"),
        ("DOKUMEN.SKEMA", "SKEMA SERTIFIKASI  ·  Nomor Dokumen SKEMA-01/LSP-PKN"),
    ],
)
def test_only_official_forms_have_a_code_and_an_edition_at_the_foot(kode: str, expected: str) -> None:
    assert kaki(FORMULIR[kode], cakupan(PEMROGRAM).paket) == expected


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([5], [False]),
        ([2, 4, 2], [True, True, False]),
        ([1, 1, 1], [False, False, False]),
        ([1, 7, 1, 3], [True, True, True, False]),
        ([9, 9, 2], [False, False, False]),
        ([2, 1, 12], [False, False, False]),
    ],
    ids=["only one", "the last needs its page", "two on a page", "each its page", "no room", "shared"],
)
def test_the_notes_are_repeated_below_a_kelompok_that_surely_has_a_page_to_itself(
    units: list[int], expected: list[bool]
) -> None:
    assert ruang_catatan(units) == expected


def dokumen(kegiatan: str) -> dict[tuple[str, str], str]:
    """The documents that the peta names, by unit and perangkat."""
    kelompok = peta_kelompok.konteks(cakupan(kegiatan))["daftar_kelompok"]
    unit = [satu for k in kelompok for satu in k["unit"]]
    return {(u["kode"], p): teks for u in unit for p, teks in u["dokumen"].items() if teks}


def test_documents_on_the_peta_are_those_that_the_evidence_of_a_planned_unit_names() -> None:
    assert dokumen(PEMROGRAM) == {("J.620100.023.02", "cvp"): "Contoh dokumen kode program dari tempat kerja"}
    desainer = dokumen(DESAINER)
    barang = "PDF siap cetak dan barang cetakan yang pernah dihasilkan"
    assert desainer["M.74100.013.02", "crp"] == barang
    # Its evidence has a line "Produk: …" too, but no CRP is planned.
    assert "M.74100.005.02" not in {kode for kode, _ in desainer}


def test_each_relation_to_the_standard_has_its_face_as_far_as_the_plan_says() -> None:
    values = fr_mapa_01.isian(cakupan(DESAINER))
    hubungan = {tag.removeprefix("mapa01.hubungan.") for tag in values if tag.startswith("mapa01.hubungan.")}
    assert hubungan == {"bukti", "bukti.senang", "aktivitas", "aktivitas.datar"}


def test_the_days_to_report_within_are_printed_or_left_to_be_written() -> None:
    assert surat_tugas.konteks(cakupan(PEMROGRAM))["batas_lapor"] == "5"
    assert surat_tugas.konteks(Cakupan(cakupan(PEMROGRAM).paket))["batas_lapor"] == ""


def test_the_column_lainnya_says_what_it_is_only_where_something_is_planned_there() -> None:
    for kegiatan, expected in ((PEMROGRAM, None), (DESAINER, "Reviu Produk")):
        satu = cakupan(kegiatan)
        assert satu.kegiatan is not None
        asesi = Cakupan(satu.paket, satu.kegiatan, satu.kegiatan.asesmen.asesi[0])
        assert fr_ak_02.isian(asesi).get("ak02.lainnya") == expected


def test_the_whole_team_reviews_the_event_and_there_are_two_rows_at_least() -> None:
    bersama = cakupan(PEMROGRAM)
    values = fr_ak_06.isian(bersama)
    tim = ["Agung Prasetyawan Nugraha, S.Kom.", "Sekar Ayu Lestariningsih, S.T., M.Kom."]
    assert [values[f"ak06.asesor.{n}"] for n in (1, 2)] == tim
    assert [values[f"ak06.peninjau.{n}.nama"] for n in (1, 2)] == tim
    assert fr_ak_06.konteks(bersama)["daftar_peninjau"] == [1, 2]
    assert fr_ak_06.konteks(Cakupan(bersama.paket))["daftar_peninjau"] == [1, 2]


def test_a_list_says_that_an_asesi_has_no_institution_or_occupation() -> None:
    values = isian_peserta(cakupan(PEMROGRAM), "institusi", "pekerjaan")
    assert values["peserta.3.nama"] == "Sumarsana"
    assert (values["peserta.3.institusi"], values["peserta.3.pekerjaan"]) == ("–", "–")
