"""The whole way from YAML to ``output/``: everything is made, nothing twice, and always the same."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pypdf
import pytest

import generator.pipeline.documents
from generator.check.proyek import check_project
from generator.formulir import catalogue
from generator.istilah import JenisProduk, Lingkup
from generator.ooxml import read_parts, write_parts
from generator.pipeline import Settings, build
from generator.pipeline.state import State, Terbuka
from generator.plan import plan
from generator.progress import Quiet
from generator.recipe import Sources
from generator.selection import Selection
from generator.tukar import MANIFEST
from tests.conftest import Bangunan
from tests.meja import CONTOH, DASAR, REPOSITORI, Meja, docx_text, squeeze, tree

STRUKTUR = "isi skema atau susunan formulir berubah"
BAGIAN = "formulir di dalamnya berubah"
LAIN = {"TZ": "Asia/Jakarta", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/nonexistent"}


def join(meja: Meja, id_: str, nik: str) -> None:
    """One more asesi in the tiny project's event."""
    path = meja.root / "asesmen/2026-05-kecil/asesmen.yaml"
    text = path.read_text(encoding="utf-8")
    first = text[text.index("  - id: k01") :]
    changed = first.replace("k01", id_).replace("Kirana O'Rekaan", "Lintang Rekaan")
    changed = re.sub(r"nik: \d+", f"nik: {nik}", changed).replace("0901", "0902")
    path.write_text(text + changed, encoding="utf-8")


def forms_saying(meja: Meja, text: str) -> set[str]:
    """The PDFs of the forms whose document says a text."""
    needle = squeeze(text)
    return {
        path.relative_to(meja.output).with_suffix(".pdf").as_posix()
        for path in meja.documents(".docx")
        if needle in squeeze(docx_text(path))
    }


def forms_given(meja: Meja, text: str) -> set[str]:
    """The PDFs of the forms to whose template a text is offered; those that print it are among them."""
    proyek = check_project(meja.root).value
    assert proyek is not None
    sources = Sources(meja.root, "")
    given = {
        f"{copy.path}.pdf"
        for copy in plan(proyek, Selection()).copies
        if text in msgspec.json.encode(sources.recipe(copy).structure.konteks).decode()
    }
    assert given and forms_saying(meja, text) <= given
    return given


def berkas_holding(meja: Meja, forms: Iterable[str]) -> set[str]:
    """The berkas into which one of these products goes, as their own outlines tell."""
    out = set()
    for produk in meja.manifest():
        if produk["jenis"] != "berkas":
            continue
        titles = outline(meja.output / produk["path"])
        folders = (f"asesmen/{produk['asesmen']}/{produk['asesi']}/", f"skema/{produk['skema']}/")
        for form in forms:
            kode = form.rpartition("/")[2].removesuffix(".pdf")
            inside = any(title.startswith(f"{kode} ") or kode == "SAMPUL" for title in titles)
            if inside and form.startswith(folders):
                out.add(produk["path"])
    return out


def outline(path: Path) -> list[str]:
    return [str(entry.title) for entry in pypdf.PdfReader(path).outline if not isinstance(entry, list)]


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Paths whose file is another one, the manifest apart."""
    return {p for p in before.keys() | after.keys() if before.get(p) != after.get(p)} - {MANIFEST}


def stamps(folder: Path) -> dict[Path, tuple[int, int]]:
    """Which file stands at each path, and when it was last written."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*")}


def restamped(before: dict[Path, tuple[int, int]], after: dict[Path, tuple[int, int]]) -> set[str]:
    """Files under ``output/`` that were written or are new."""
    files = {path for path, stamp in after.items() if path.is_file() and before.get(path) != stamp}
    return {path.as_posix().rpartition("/output/")[2] for path in files}


def assert_rebuilt_exactly(meja: Meja, stale: set[str]) -> None:
    """A build makes the stale products anew and leaves every other byte alone."""
    before = meja.files()
    meja.converted()
    meja.build()
    after = meja.files()
    made = changed(before, after)
    docx = {path.removesuffix(".pdf") + ".docx" for path in stale if not path.endswith("berkas.pdf")}
    assert made == stale | docx
    assert meja.converted() <= len({after[path] for path in docx})
    assert meja.plan() == {}


# -- everything ----------------------------------------------------------------------------------


def test_the_example_builds_without_a_finding(contoh: Bangunan) -> None:
    assert contoh.jalan.kode == 0, contoh.jalan
    assert contoh.jalan.galat == ""


def test_every_form_is_made_for_whatever_it_belongs_to(contoh: Bangunan) -> None:
    proyek = check_project(CONTOH).value
    assert proyek is not None
    made = Counter((p["jenis"], p["skema"], p["formulir"]) for p in contoh.meja.manifest())
    for paket in proyek.skema:
        asesi = sum(len(k.asesmen.asesi) for k in proyek.kegiatan if k.paket.id == paket.id)
        assert made["berkas", paket.id, None] == asesi
        for formulir in catalogue(paket.skema.edisi):
            issued = not formulir.alasan_tidak(paket)
            copies = asesi if formulir.lingkup is Lingkup.ASESI else 0
            assert made["blangko", paket.id, formulir.kode] == 2 * issued, formulir.kode
            assert made["formulir", paket.id, formulir.kode] == 2 * issued * copies, formulir.kode
            laporan = made["laporan", paket.id, formulir.kode]
            assert bool(laporan) == (issued and formulir.lingkup is Lingkup.ASESMEN), formulir.kode


def test_the_manifest_lists_every_file_as_it_is_and_nothing_else(contoh: Bangunan) -> None:
    meja = contoh.meja
    files = meja.files()
    assert {p["path"]: p["sha256"] for p in meja.manifest()} == {
        path: sha for path, sha in files.items() if path != MANIFEST
    }
    for produk in meja.manifest():
        if produk["path"].endswith(".pdf"):
            pages = len(pypdf.PdfReader(meja.output / produk["path"]).pages)
            docx = produk["path"].removesuffix(".pdf") + ".docx"
            assert produk["halaman"] == pages > 0, produk["path"]
            assert all(p["halaman"] == pages for p in meja.manifest() if p["path"] == docx)


def test_the_manifest_names_what_made_the_products(contoh: Bangunan) -> None:
    versi = json.loads((contoh.meja.output / MANIFEST).read_text("utf-8"))["versi"]
    assert versi["libreoffice"].startswith("LibreOffice ")
    assert {"muk", "python", "docxtpl", "pikepdf"} <= versi.keys()
    assert all(versi.values())


def test_no_document_is_converted_twice(contoh: Bangunan) -> None:
    files = contoh.meja.files()
    assert 0 < contoh.dikonversi <= len({sha for path, sha in files.items() if path.endswith(".docx")})


def test_the_summary_counts_documents_and_pages_and_says_where_they_lie(contoh: Bangunan) -> None:
    produk = contoh.meja.manifest()
    pages = sum(p["halaman"] for p in produk if p["path"].endswith(".pdf"))
    keluaran = contoh.jalan.keluaran
    assert f"{len(produk)} dokumen" in keluaran
    assert f"{pages} halaman" in keluaran
    assert "output/asesmen/" in keluaran and "detik" in keluaran


# -- nothing twice -------------------------------------------------------------------------------


@pytest.fixture
def lanjutan(contoh: Bangunan, tmp_path: Path) -> Meja:
    """The built example, to be changed."""
    meja = contoh.meja.salin(tmp_path / "lanjutan")
    meja.build()
    meja.converted()
    return meja


def test_a_second_build_makes_and_converts_nothing(kecil: Bangunan, tmp_path: Path) -> None:
    meja = kecil.meja
    before = stamps(meja.output)
    assert meja.plan() == {}
    assert "0 dokumen dibuat" in meja.build().keluaran
    assert meja.converted() == 0
    assert stamps(meja.output) == before


def test_a_changed_kuk_rebuilds_the_forms_that_print_it(lanjutan: Meja) -> None:
    kuk = "Teknik cetak ofset, digital, dan saring dibedakan menurut proses dan hasilnya."
    forms = forms_given(lanjutan, kuk)
    stale = forms | berkas_holding(lanjutan, forms)
    assert {form.rpartition("/")[2] for form in forms} >= {"FR.APL.02.pdf"}
    lanjutan.edit("unit/M.74100.003.02.yaml", kuk, kuk.replace("Teknik", "Cara"))
    assert lanjutan.plan() == {p: BAGIAN if p.endswith("berkas.pdf") else STRUKTUR for p in stale}
    assert_rebuilt_exactly(lanjutan, stale)


def test_a_changed_question_and_its_changed_answer_rebuild_the_forms_that_print_them(lanjutan: Meja) -> None:
    soal = "Sebutkan dua cara menekan biaya cetak tanpa menurunkan mutu rancangan."
    forms = forms_given(lanjutan, soal)
    assert {form.rpartition("/")[2] for form in forms} >= {"FR.IA.07.pdf"}
    lanjutan.edit("desainer-grafis-muda/soal/lisan.yaml", "Sebutkan dua cara menekan", "Apa cara menekan")
    assert lanjutan.plan().keys() == forms | berkas_holding(lanjutan, forms)

    kunci = "Mencatat permintaan beserta tanggal dan alasannya"
    secret = forms_given(lanjutan, kunci)
    assert secret and all(path.startswith("rahasia/") for path in secret)
    lanjutan.edit("desainer-grafis-muda/soal/lisan.yaml", kunci, "Mencatat permintaan itu")
    stale = forms | secret | berkas_holding(lanjutan, forms)
    assert lanjutan.plan().keys() == stale
    assert_rebuilt_exactly(lanjutan, stale)


ALAMAT_B02 = ("asesmen/2026-04-desainer-grafis-muda/peserta.yaml", "kode_pos: 99231", "kode_pos: 99232")
"""A change in what one asesi of the larger example event says of himself."""


def test_a_changed_person_rebuilds_only_the_forms_of_that_person(lanjutan: Meja) -> None:
    lanjutan.edit(*ALAMAT_B02)
    stale = {f"asesmen/2026-04-desainer-grafis-muda/b02/{name}" for name in ("FR.APL.01.pdf", "berkas.pdf")}
    assert lanjutan.plan() == {p: BAGIAN if p.endswith("berkas.pdf") else "isian berubah" for p in stale}
    assert_rebuilt_exactly(lanjutan, stale)


def test_an_own_template_wins_over_the_stock_one_and_rebuilds_its_form(
    kecil: Bangunan, tmp_path: Path
) -> None:
    meja = kecil.meja.salin(tmp_path / "templat")
    meja.build()
    stock = REPOSITORI / "templates" / "2023" / "FR.AK.01.docx"
    parts = read_parts(stock.read_bytes())
    body = parts["word/document.xml"].decode()
    own = meja.root / "templat" / "FR.AK.01.docx"
    own.parent.mkdir()
    head, section, tail = body.rpartition("<w:sectPr")
    body = f"{head}<w:p><w:r><w:t>Templat milik LSP</w:t></w:r></w:p>{section}{tail}"
    own.write_bytes(write_parts({**parts, "word/document.xml": body.encode()}))
    forms = {p["path"] for p in meja.manifest() if p["formulir"] == "FR.AK.01" and p["path"].endswith(".pdf")}
    stale = forms | berkas_holding(meja, forms)
    assert meja.plan() == {p: BAGIAN if p.endswith("berkas.pdf") else "templat berubah" for p in stale}
    assert_rebuilt_exactly(meja, stale)
    assert forms_saying(meja, "Templat milik LSP") == forms


def test_a_product_that_was_changed_or_removed_by_hand_is_put_back(kecil: Bangunan, tmp_path: Path) -> None:
    meja = kecil.meja.salin(tmp_path / "tangan")
    meja.build()
    before = meja.files()
    meja.converted()
    removed, edited = meja.output / "skema/kecil/FR.APL.01.pdf", meja.output / "skema/kecil/FR.APL.02.docx"
    removed.unlink()
    edited.write_bytes(b"bukan dokumen")
    reason = "hasil hilang atau diubah dari luar"
    assert meja.plan() == {f"skema/kecil/{k}.pdf": reason for k in ("FR.APL.01", "FR.APL.02")}
    meja.build()
    assert meja.files() == before
    assert meja.converted() == 0


def test_what_was_removed_in_one_event_is_put_back_with_a_change_in_another(lanjutan: Meja) -> None:
    before = lanjutan.files()
    (lanjutan.output / "asesmen/2026-03-pemrogram/a01/FR.APL.01.pdf").unlink()
    lanjutan.edit(*ALAMAT_B02)
    lanjutan.build()
    after = lanjutan.files()
    assert after.keys() == before.keys()
    assert {path.rpartition("/")[0] for path in changed(before, after)} == {
        "asesmen/2026-04-desainer-grafis-muda/b02"
    }


def test_an_event_that_stays_as_it_is_is_not_looked_into(
    lanjutan: Meja, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build costs what changed, not what there is."""
    opened: set[str] = set()
    read = State.open

    def noting(state: State, place: str) -> Terbuka:
        opened.add(place)
        return read(state, place)

    monkeypatch.setattr(State, "open", noting)
    for name, value in lanjutan.env().items():
        monkeypatch.setenv(name, value)
    lanjutan.edit(*ALAMAT_B02)
    proyek = check_project(lanjutan.root).value
    assert proyek is not None
    made = build(proyek, Settings(lanjutan.root, lanjutan.output), Quiet()).made
    assert {path.rpartition("/")[0] for path in made} == {"asesmen/2026-04-desainer-grafis-muda/b02"}
    assert opened == {"asesmen/2026-04-desainer-grafis-muda", "skema/desainer-grafis-muda"}


def test_documents_are_filled_here_when_the_other_process_dies(
    lanjutan: Meja, contoh: Bangunan, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in lanjutan.env().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(generator.pipeline.documents, "meanwhile", lambda task, tipe: lambda: None)
    shutil.rmtree(lanjutan.folder / ".muk" / "cache")
    shutil.rmtree(lanjutan.output)
    proyek = check_project(lanjutan.root).value
    assert proyek is not None
    assert build(proyek, Settings(lanjutan.root, lanjutan.output), Quiet()).made
    assert lanjutan.files() == contoh.meja.files()


def test_only_forms_laid_out_in_this_build_are_said_to_be(lanjutan: Meja, contoh: Bangunan) -> None:
    said = "ditata ulang oleh LibreOffice"
    assert said in contoh.jalan.keluaran
    shutil.rmtree(lanjutan.output)
    again = lanjutan.build()
    assert "0 dokumen dibuat" not in again.keluaran
    assert said not in again.keluaran
    assert lanjutan.converted() == 0


def test_an_asesi_who_left_takes_his_products_along(lanjutan: Meja) -> None:
    path = lanjutan.root / "asesmen/2026-04-desainer-grafis-muda/peserta.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("  - id: b04")], encoding="utf-8")
    before = lanjutan.files()
    lanjutan.build()
    after = lanjutan.files()
    gone = {p for p in before if p.startswith(("asesmen", "rahasia/asesmen")) and "/b04/" in p}
    assert gone and before.keys() - after.keys() == gone
    laporan = {p["path"] for p in lanjutan.manifest() if p["jenis"] == "laporan"}
    assert changed(before, after) - gone <= laporan


def test_an_asesi_who_joins_is_added_and_nothing_else_is_touched(kecil: Bangunan, tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.build("--produk", "berkas")
    before = stamps(meja.output)
    join(meja, "k02", "9899024101990002")
    meja.build("--produk", "berkas")
    touched = restamped(before, stamps(meja.output))
    assert touched == {"asesmen/2026-05-kecil/k02/berkas.pdf", MANIFEST}


def test_a_build_of_berkas_alone_leaves_the_forms_to_the_next(kecil: Bangunan, tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.build("--produk", "berkas")
    assert not list(meja.output.rglob("*.docx"))
    meja.build()
    assert meja.files() == kecil.meja.files()


@pytest.mark.parametrize("part", [("--asesi", "k01"), ("--asesmen", "2026-05-kecil"), ("--skema", "kecil")])
def test_a_build_of_a_part_leaves_the_rest_to_the_next(
    kecil: Bangunan, tmp_path: Path, part: tuple[str, str]
) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.build(*part)
    meja.build()
    assert meja.files() == kecil.meja.files()
    assert meja.plan() == {}


def test_what_one_asesi_recorded_changes_no_form_of_another(kecil: Bangunan, tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    join(meja, "k02", "9899024101990002")
    meja.build()
    before = stamps(meja.output)
    (meja.root / "asesmen/2026-05-kecil/hasil/k02.yaml").write_text(
        "isian:\n  ak02.rekomendasi.k: true\n", encoding="utf-8"
    )
    assert not [p for p in meja.plan() if "/k01/" in p]
    meja.build()
    touched = restamped(before, stamps(meja.output))
    assert "asesmen/2026-05-kecil/k02/berkas.pdf" in touched
    assert not [p for p in touched if "/k01/" in p]


# -- always the same -----------------------------------------------------------------------------


def test_two_builds_give_the_same_bytes_whatever_the_place_the_order_and_the_clock(
    contoh: Bangunan, tmp_path: Path
) -> None:
    # Other folder, other profiles, other time zone and language; people from last to first.
    meja = Meja.of(tmp_path / "sebuah folder lain", CONTOH)
    for event, asesi in (("2026-04-desainer-grafis-muda", "b04"), ("2026-03-pemrogram", "a03")):
        meja.build("--asesmen", event, "--asesi", asesi, "--jobs", "1", env=LAIN)
    meja.build("--jobs", "3", env=LAIN)
    assert meja.files() == contoh.meja.files()


def test_one_worker_gives_the_same_bytes_as_many(kecil: Bangunan, tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.build("--jobs", "1", env={**LAIN, "TZ": "America/St_Johns"})
    assert meja.files() == kecil.meja.files()


def test_a_docx_says_nothing_about_when_and_where_it_was_made(kecil: Bangunan) -> None:
    for path in kecil.meja.documents(".docx"):
        with zipfile.ZipFile(path) as package:
            assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert str(kecil.meja.folder) not in docx_text(path)


# -- part of it ----------------------------------------------------------------------------------


def test_a_build_of_one_form_makes_that_form_only(tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.build("--formulir", "FR.APL.01", "--asesi", "k01")
    folder = "asesmen/2026-05-kecil/k01/FR.APL.01"
    assert meja.files().keys() == {MANIFEST, f"{folder}.docx", f"{folder}.pdf"}


def test_data_that_change_back_after_a_build_of_one_form_make_that_form_anew(
    kecil: Bangunan, tmp_path: Path
) -> None:
    meja = kecil.meja.salin(tmp_path / "kembali")
    data, before = meja.root / "asesmen/2026-05-kecil/asesmen.yaml", meja.files()
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("Kirana O'Rekaan", "Kirana Berubah"), encoding="utf-8")
    meja.build("--formulir", "FR.APL.01")
    form = "asesmen/2026-05-kecil/k01/FR.APL.01"
    assert changed(before, meja.files()) == {f"{form}.docx", f"{form}.pdf"}
    data.write_text(text, encoding="utf-8")
    meja.build()
    assert meja.files() == before


@pytest.mark.parametrize("jenis", [jenis.value for jenis in JenisProduk])
def test_a_plan_of_one_kind_of_product_lists_what_a_build_of_it_makes(
    kecil: Bangunan, tmp_path: Path, jenis: str
) -> None:
    meja = kecil.meja.salin(tmp_path / jenis)
    shutil.rmtree(meja.output)
    listed = set(meja.plan("--produk", jenis))
    meja.build("--produk", jenis)
    assert listed == {p["path"] for p in meja.manifest() if p["path"].endswith(".pdf")}


@pytest.mark.parametrize(
    ("words", "mine"),
    [
        (["--skema", "pemrogram-junior"], "skema/pemrogram-junior"),
        (["--asesi", "b02", "--formulir", "FR.APL.01"], "asesmen/2026-04-desainer-grafis-muda/b02/FR.APL.01"),
        (["--formulir", "FR.APL.02", "--skema", "pemrogram-junior"], "skema/pemrogram-junior/FR.APL.02"),
    ],
    ids=lambda value: "-".join(value).replace("--", "") if isinstance(value, list) else "",
)
def test_a_partial_build_leaves_everything_else_alone(
    contoh: Bangunan, tmp_path: Path, words: list[str], mine: str
) -> None:
    meja = contoh.meja.salin(tmp_path / "sebagian")
    before = meja.files()
    produk = [p["path"] for p in meja.manifest()]
    for path in produk:
        if path.startswith(mine):
            (meja.output / path).unlink()
    meja.build(*words)
    assert meja.files() == before
    assert [p["path"] for p in meja.manifest()] == produk


def test_a_selection_of_what_does_not_exist_is_refused_with_what_there_is(kecil: Bangunan) -> None:
    jalan = kecil.meja.muk("build", "--formulir", "FR.IA.99")
    assert jalan.kode == 2
    assert "“FR.IA.99” tidak ada" in jalan.galat and "FR.APL.01" in jalan.galat


def test_files_that_muk_did_not_make_stay_where_they_are(kecil: Bangunan, tmp_path: Path) -> None:
    meja = kecil.meja.salin(tmp_path / "asing")
    for name in (".gitignore", "catatan.txt", "asesmen/2026-05-kecil/k01/foto.jpg"):
        (meja.output / name).write_text(f"milik orang lain: {name}", encoding="utf-8")
    foreign = {p: s for p, s in meja.files().items() if p not in kecil.meja.files()}
    (tmp_path / "arsip").mkdir()
    (meja.output / "arsip").symlink_to(tmp_path / "arsip")
    meja.edit("lsp.yaml", "kota: Contoh", "kota: Rekaan")
    meja.build()
    after = meja.files()
    assert foreign.items() <= after.items() and len(foreign) == 3
    assert (meja.output / "arsip").readlink() == tmp_path / "arsip"
    assert not foreign.keys() & {p["path"] for p in meja.manifest()}
    assert after != kecil.meja.files()


def test_nothing_is_left_beside_the_output(kecil: Bangunan) -> None:
    meja = kecil.meja
    assert {path.name for path in meja.folder.iterdir()} <= {
        "skema", "output", ".muk", meja.catatan.name, "soffice-pengamat"
    }  # fmt: skip
    assert not list((meja.folder / ".muk").glob("kerja-*"))
    assert (meja.folder / ".muk").stat().st_mode & 0o077 == 0
    assert tree(meja.root) == tree(DASAR)
