"""What ``muk bench`` measures with, and how it says what it found."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import etree

from generator.bench import Angka, measurements
from generator.bench._banyak import many_files, write_yaml
from generator.bench._contoh import Salinan
from generator.bench._ganda import enlarged, first_units, make_asesi, many_events, one_more, with_asesi
from generator.bench._plot import curve_svg
from generator.check.proyek import check_project
from generator.cli import main
from generator.model.proyek import PaketSkema, Proyek
from tests.meja import CONTOH, REPOSITORI

DOKUMEN = (REPOSITORI / "docs" / "kinerja.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def contoh_proyek() -> Proyek:
    proyek = check_project(CONTOH).value
    assert proyek is not None
    return proyek


@pytest.fixture
def paket(contoh_proyek: Proyek) -> PaketSkema:
    return contoh_proyek.kegiatan[0].paket


def test_every_figure_is_given_once_and_explained() -> None:
    figures = [angka.nama for ukuran in measurements() for angka in ukuran.angka]
    assert len(figures) == len(set(figures))
    assert set(re.findall(r"^\| `([a-z0-9_]+)` \|", DOKUMEN, re.MULTILINE)) == set(figures)


def test_the_documentation_states_the_promises_that_are_checked() -> None:
    for angka in (a for u in measurements() for a in u.angka if a.batas):
        row = next(line for line in DOKUMEN.splitlines() if line.startswith(f"| `{angka.nama}` |"))
        assert row.replace(",", "").endswith(f"| {angka.batas} |")


@pytest.mark.parametrize(
    ("batas", "value", "kept"),
    [("≤ 60", 60.0, True), ("≤ 60", 61, False), ("≥ 100", 99.9, False), ("≥ 100", 250, True), ("", 1, None)],
)
def test_a_promise_is_kept_up_to_its_limit(batas: str, value: float, kept: bool | None) -> None:
    assert Angka("x", "", batas).kept(value) is kept


def test_no_two_invented_people_are_the_same(contoh_proyek: Proyek) -> None:
    base = contoh_proyek.kegiatan[0].asesmen.asesi[0]
    people = [make_asesi(base, n) for n in range(5000)]
    for name in ("id", "nama", "nik", "hp"):
        assert len({getattr(one, name) for one in people}) == len(people), name
    assert {len(one.nik or "") for one in people} == {16}


def test_asesi_that_are_added_leave_the_others_as_they_were(contoh_proyek: Proyek) -> None:
    kegiatan = contoh_proyek.kegiatan[0]
    three, four = (with_asesi(kegiatan, n).asesmen.asesi for n in (3, 4))
    assert four[:3] == three
    assert with_asesi(kegiatan, 1, 3).asesmen.asesi == four[3:]


def test_many_events_have_together_as_many_asesi_as_asked_for_and_no_errors(
    contoh_proyek: Proyek, tmp_path: Path
) -> None:
    salinan = Salinan.of(CONTOH, tmp_path)
    events = list(many_events(contoh_proyek.kegiatan[0], 12, (4, 5)))
    assert [len(k.asesmen.asesi) for k in events] == [4, 5, 3]
    salinan.write_events([*events[:2], one_more(events[2], 12)])
    proyek = check_project(salinan.root).value
    assert proyek is not None
    assert [len(k.asesmen.asesi) for k in proyek.kegiatan] == [4, 5, 4]
    assert len({asesi.nik for k in proyek.kegiatan for asesi in k.asesmen.asesi}) == 13


def test_an_enlarged_scheme_has_everything_as_often_and_refers_to_what_it_has(paket: PaketSkema) -> None:
    large = enlarged(paket, 3)
    assert len(large.unit) == 3 * len(paket.unit) == len(large.skema.unit)
    kelompok = large.skema.kelompok_pekerjaan
    assert len({k.id for k in kelompok}) == 3 * len(paket.skema.kelompok_pekerjaan)
    assert {u.kode for k in kelompok for u in k.unit} == set(large.unit)
    assert all(kode == unit.kode for kode, unit in large.unit.items())
    assert large.bank.pilihan_ganda and paket.bank.pilihan_ganda
    soal = large.bank.pilihan_ganda.soal
    assert len(soal) == 3 * len(paket.bank.pilihan_ganda.soal)
    assert {rujukan.partition("/")[0] for one in soal for rujukan in one.kuk} <= set(large.unit)
    assert large.bank.tugas
    assert {one.kelompok for one in large.bank.tugas.tugas} <= {k.id for k in kelompok}


def test_a_scheme_can_be_cut_to_its_first_units(paket: PaketSkema) -> None:
    few = first_units(paket, 3)
    assert len(few.unit) == 3 == sum(len(k.unit) for k in few.skema.kelompok_pekerjaan)
    assert first_units(paket, 1000).unit.keys() == paket.unit.keys()


def test_each_added_asesi_has_the_recorded_values(contoh_proyek: Proyek) -> None:
    kegiatan = with_asesi(contoh_proyek.kegiatan[0], 2, 0, {"ak02.komentar": "Sesuai"})
    assert kegiatan.hasil.keys() == {"s00000", "s00001"}


def test_a_project_of_many_has_as_many_as_asked_for_and_no_errors(
    contoh_proyek: Proyek, tmp_path: Path
) -> None:
    root = tmp_path / "skema"
    shutil.copytree(CONTOH, root)
    for relatif, content in many_files(contoh_proyek, 2, 20, 60):
        write_yaml(root / relatif, content)
    proyek = check_project(root).value
    assert proyek is not None
    added = [paket for paket in proyek.skema if paket.id.startswith("banyak-")]
    assert len(added) == 2
    assert sum(len(paket.unit) for paket in added) == 20
    banks = [bank for p in added for bank in (p.bank.pilihan_ganda, p.bank.observasi) if bank]
    assert sum(len(bank.soal) for bank in banks) == 60
    questions = [soal.pertanyaan for bank in banks for soal in bank.soal]
    assert len(set(questions)) == len(questions)


def test_a_project_of_many_is_always_the_same(contoh_proyek: Proyek) -> None:
    once, again = (dict(many_files(contoh_proyek, 2, 12, 30)) for _ in range(2))
    assert once == again


@pytest.mark.parametrize("points", [[(10, 41.5)], [(10, 41.5), (100, 40.1), (5000, 44.0)]])
def test_the_curve_shows_every_point_inside_the_picture(points: list[tuple[int, float]]) -> None:
    root = etree.fromstring(curve_svg(points, "Judul", "asesi", "ms").encode())
    circles = root.findall("{*}circle")
    assert len(circles) == len(points)
    for circle, (n, ms) in zip(circles, points, strict=True):
        assert 60 <= float(circle.get("cx", "")) <= 620
        assert 40 <= float(circle.get("cy", "")) <= 270
        texts = [text.text for text in root.findall("{*}text")]
        assert str(n) in texts
        assert f"{ms:g}" in texts


def test_bench_prints_figures_with_what_they_were_taken_from(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["bench", "--root", str(CONTOH), "--hanya", "render_400_isian", "--format", "json"]
    assert main(words) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["render_400_isian_ms"] > 0
    assert out["rincian"]["render_400_isian"]["isian"] >= 400
    assert out["rincian"]["render_400_isian"]["memori_mb"] > 10
    assert out["mesin"]["inti"] >= 1


def test_bench_refuses_a_number_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["bench", "--kurva", "10,x"])
    assert end.value.code == 2
    assert "perlu bilangan bulat mulai 1, bukan “x”" in capsys.readouterr().err
