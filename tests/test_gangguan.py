"""Whatever happens during a build, the last good ``output/`` is whole and the user is told what to do."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli, files, publish, workspace
from generator.ooxml import read_parts, write_parts
from generator.tukar import MANIFEST
from tests.conftest import Bangunan
from tests.meja import DASAR, REPOSITORI, Jalan, Meja

KODE = "FR.AK.04"
"""A form of one page, one copy a scheme and one an asesi: the one that goes wrong here."""


def own_template(meja: Meja, text: str) -> None:
    """Give the project a template of its own whose body begins with one more paragraph."""
    parts = read_parts((REPOSITORI / "templates" / "2023" / f"{KODE}.docx").read_bytes())
    body = parts["word/document.xml"].decode()
    head, start, rest = body.partition("<w:body>")
    body = f"{head}{start}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>{rest}"
    path = meja.root / "templat" / f"{KODE}.docx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(write_parts({**parts, "word/document.xml": body.encode()}))


def copies_of(meja: Meja) -> set[str]:
    return {p["path"] for p in meja.manifest() if p["formulir"] == KODE}


def assert_told(jalan: Jalan, kode: int, *words: str) -> None:
    """The exit code, one sentence with a remedy, and no traceback."""
    assert jalan.kode == kode, jalan
    assert "Traceback" not in jalan.galat + jalan.keluaran
    for word in words:
        assert word in jalan.galat, jalan


MINE = {f"asesmen/2026-05-kecil/k01/FR.APL.01{suffix}" for suffix in (".docx", ".pdf")}
BERKAS = "asesmen/2026-05-kecil/k01/berkas.pdf"


@pytest.fixture
def lama(kecil: Bangunan, tmp_path: Path) -> Meja:
    """A project whose products are good; since then the asesi has a new number, so two are stale."""
    meja = kecil.meja.salin(tmp_path / "lama")
    meja.edit("asesmen/2026-05-kecil/asesmen.yaml", "hp: 081200000901", "hp: 081200000902")
    return meja


@pytest.fixture
def basi(lama: Meja) -> Meja:
    """The same with everything stale."""
    lama.edit("lsp.yaml", "nama: LSP Rekaan Kecil", "nama: LSP Rekaan Baru")
    return lama


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Products that are other ones now."""
    assert before.keys() == after.keys()
    return {path for path, sha in after.items() if before[path] != sha} - {MANIFEST}


def wait_for_conversion(meja: Meja) -> None:
    """Until LibreOffice has been started."""
    deadline = time.monotonic() + 60
    while not meja.catatan.exists():
        assert time.monotonic() < deadline, "LibreOffice was never started"
        time.sleep(0.01)


# -- killed --------------------------------------------------------------------------------------


def test_a_build_killed_at_any_moment_leaves_the_last_good_output(basi: Meja, tmp_path: Path) -> None:
    before = basi.files()
    for moment in [random.uniform(0, 1) for _ in range(3)]:
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "build"],
            cwd=basi.folder,
            env=basi.env(),
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if moment > 0.3:
            wait_for_conversion(basi)
        time.sleep(moment)
        os.killpg(process.pid, signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL, "too quick to be killed"
        assert basi.files() == before, f"killed after {moment:.3f} s"
        basi.converted()
    basi.build()
    assert basi.files() == built_anew(basi, tmp_path / "baru")


def test_what_a_killed_build_left_lying_is_swept_by_the_next(lama: Meja) -> None:
    left = lama.folder / ".muk" / "kerja-lama" / "masuk"
    left.mkdir(parents=True)
    (left / "dokumen.docx").write_bytes(b"milik seseorang")
    lama.build()
    assert not list((lama.folder / ".muk").glob("kerja-*"))


def built_anew(meja: Meja, folder: Path) -> dict[str, str]:
    """What a first build of the same data makes."""
    new = Meja.of(folder, meja.root)
    new.build()
    return new.files()


DIE = "os.kill(os.getpid(), signal.SIGKILL)"
BEFORE = f"tukar._exchange = lambda new, place, aside: {DIE}"
AFTER = f"swap = tukar._exchange; tukar._exchange = lambda *way: (swap(*way), {DIE})"
HALFWAY = (
    "tukar._renameat2 = lambda one, other: False; rename = Path.rename; "
    f"Path.rename = lambda self, other: (rename(self, other), {DIE})"
)


@pytest.mark.parametrize(
    ("fault", "sees_old"),
    [(BEFORE, True), (AFTER, False)],
    ids=["before", "after"],
)
def test_a_build_killed_while_publishing_shows_the_old_products_or_the_new(
    lama: Meja, fault: str, sees_old: bool
) -> None:
    old = lama.files()
    build_and_die(lama, fault)
    assert (lama.files() == old) == sees_old
    assert_next_build_finishes(lama, old)


def test_where_folders_cannot_be_exchanged_in_one_step_a_kill_between_the_two_loses_nothing(
    lama: Meja,
) -> None:
    old = lama.files()
    build_and_die(lama, HALFWAY)
    assert lama.files().items() < old.items()
    assert_next_build_finishes(lama, old)


def build_and_die(meja: Meja, fault: str) -> None:
    """A build that is killed where ``fault`` says."""
    program = (
        "import os, signal, sys; from pathlib import Path; from generator import cli, tukar; "
        f"{fault}; sys.exit(cli.main(['build']))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=meja.folder, env=meja.env())
    assert done.returncode == -signal.SIGKILL


def assert_next_build_finishes(meja: Meja, old: dict[str, str]) -> None:
    meja.build()
    assert changed(old, meja.files()) == MINE | {BERKAS}
    assert sorted(path.name for path in meja.folder.iterdir() if path.name.startswith(".")) == [".muk"]


def test_a_second_build_at_the_same_time_is_refused(lama: Meja) -> None:
    with workspace.open_workspace(lama.output):
        jalan = lama.muk("build")
    assert_told(jalan, 7, "muk lain sedang bekerja", "petunjuk: tunggu")


# -- the environment -----------------------------------------------------------------------------


def test_a_missing_libreoffice_is_told_with_a_remedy(lama: Meja) -> None:
    before = lama.files()
    assert_told(lama.muk("build", env={"MUK_SOFFICE": "/nonexistent"}), 3, "LibreOffice", "make setup")
    assert lama.files() == before


def test_an_output_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    (tmp_path / "berkas.txt").write_text("bukan folder", encoding="utf-8")
    assert_told(meja.muk("build", "--output", "berkas.txt/output"), 7, "berkas.txt", "petunjuk:")


@pytest.mark.parametrize(
    ("output", "kode"), [("skema", 2), (".", 2), ("..", 2), ("/", 2), ("~", 2), ("skema/lsp.yaml", 7)]
)
def test_an_output_that_holds_other_things_is_refused_and_left_alone(
    tmp_path: Path, output: str, kode: int
) -> None:
    meja = Meja.of(tmp_path, DASAR)
    before = sorted(meja.root.rglob("*"))
    for command in ("build", "isi"):
        assert_told(
            meja.muk(command, "--output", str(Path(output).expanduser())), kode, "petunjuk: sebut folder"
        )
    assert sorted(meja.root.rglob("*")) == before


def test_data_that_is_not_there_is_told(tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    assert_told(meja.muk("build", "--root", "tiada"), 7, "tiada", "petunjuk: ")


@pytest.mark.parametrize("place", ["cache", "stage", "manifest", "state"])
def test_a_full_disk_is_told_and_costs_nothing(
    lama: Meja, place: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = lama.files()
    monkeypatch.chdir(lama.folder)
    monkeypatch.setenv("MUK_SOFFICE", str(lama.env()["MUK_SOFFICE"]))
    monkeypatch.setenv("MUK_CATATAN", str(lama.catatan))
    write, copy = files.write_atomically, shutil.copyfile

    def full(path: Path) -> OSError:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    def failing_write(path: Path, data: bytes, mode: int = 0o644) -> None:
        wanted = {"cache": path.suffix == ".docx", "manifest": path.name == MANIFEST}
        if wanted.get(place, False):
            raise full(path)
        write(path, data, mode)

    def failing_copy(source: Path, target: Path) -> Path:
        if place == "stage" and ".output.baru" in str(target):
            raise full(target)
        return copy(source, target)

    def failing_state(path: Path, data: bytes, mode: int = 0o644) -> None:
        raise full(path)

    monkeypatch.setattr(workspace, "write_atomically", failing_write)
    monkeypatch.setattr(publish, "write_atomically", failing_write)
    monkeypatch.setattr(shutil, "copyfile", failing_copy)
    if place == "state":
        monkeypatch.setattr("generator.catatan.write_atomically", failing_state)
    words = ["build", "--formulir", "FR.APL.01"]
    kode = cli.main(words)
    told = capsys.readouterr()
    assert kode == 7, told
    assert "disk penuh" in told.err and "kosongkan ruang" in told.err and "Traceback" not in told.err
    if place != "state":
        assert lama.files() == before

    monkeypatch.undo()
    lama.build()
    assert lama.plan() == {}


def test_a_build_that_is_interrupted_says_that_nothing_is_lost(basi: Meja) -> None:
    before = basi.files()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "build"],
        cwd=basi.folder,
        env=basi.env(),
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_for_conversion(basi)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert told == "dihentikan; hasil terakhir tetap utuh\n"
    assert basi.files() == before
    assert not list((basi.folder / ".muk").glob("kerja-*"))


# -- one bad form --------------------------------------------------------------------------------


def test_a_template_with_an_unknown_name_stops_only_its_own_form(lama: Meja) -> None:
    before = lama.files()
    own_template(lama, "{{ skema.nama_yang_salah }}")
    jalan = lama.muk("build")
    assert_told(jalan, 4, f"{KODE}.docx", "galat[TPL002]", "nama_yang_salah", "petunjuk:")
    after = lama.files()
    assert changed(before, after) == MINE
    assert f"belum lengkap: {BERKAS.removesuffix('.pdf')}" in jalan.keluaran
    assert {p["path"]: p["sha256"] for p in lama.manifest()} == {
        path: sha for path, sha in after.items() if path != MANIFEST
    }


def test_data_that_change_back_after_a_build_with_a_fault_are_made_anew(kecil: Bangunan, lama: Meja) -> None:
    own_template(lama, "{{ skema.nama_yang_salah }}")
    assert lama.muk("build").kode == 4
    assert changed(kecil.meja.files(), lama.files()) == MINE
    shutil.rmtree(lama.root / "templat")
    lama.edit("asesmen/2026-05-kecil/asesmen.yaml", "hp: 081200000902", "hp: 081200000901")
    lama.build()
    assert lama.files() == kecil.meja.files()


def test_a_template_that_is_no_word_file_stops_only_its_own_form(lama: Meja) -> None:
    path = lama.root / "templat" / f"{KODE}.docx"
    path.parent.mkdir()
    path.write_bytes(b"bukan dokumen Word")
    before = lama.files()
    assert_told(lama.muk("build"), 4, f"{KODE}.docx", "petunjuk:")
    assert changed(before, lama.files()) == MINE


RACUN = '''#!{python}
"""LibreOffice, except that it makes nothing of a document with the word RACUN in it."""
import os, sys, zipfile
def poisoned(word):
    return word.endswith(".docx") and b"RACUN" in zipfile.ZipFile(word).read("word/document.xml")
words = [word for word in sys.argv[1:] if not poisoned(word)]
if any(word.endswith(".docx") for word in words) or "--version" in words:
    os.execv({soffice!r}, [{soffice!r}, *words])
'''


def test_a_document_that_libreoffice_cannot_convert_is_named_and_stops_only_itself(
    lama: Meja, tmp_path: Path
) -> None:
    racun = tmp_path / "soffice-racun"
    racun.write_text(RACUN.format(python=sys.executable, soffice=shutil.which("soffice")), encoding="utf-8")
    racun.chmod(0o755)
    before = lama.files()
    own_template(lama, "RACUN")
    jalan = lama.muk("build", env={"MUK_SOFFICE": str(racun)})
    assert jalan.kode == 5, jalan
    assert "Traceback" not in jalan.galat
    assert f"gagal: skema kecil {KODE}" in jalan.keluaran + jalan.galat
    assert f"gagal: asesmen 2026-05-kecil k01 {KODE}" in jalan.keluaran + jalan.galat
    assert changed(before, lama.files()) == MINE

    # Once the cause is gone, only what failed is made.
    lama.converted()
    lama.build()
    assert 0 < lama.converted() <= len(copies_of(lama)) // 2
    assert lama.plan() == {}


def test_faults_in_the_data_are_all_told_and_nothing_is_made(lama: Meja) -> None:
    before = lama.files()
    lama.edit("kecil/skema.yaml", "jenis: okupasi", "jenis: okupasi\nwarna: hijau")
    lama.edit("tuk.yaml", "id: tuk-kecil", "id: TUK Kecil")
    jalan = lama.muk("build")
    assert_told(jalan, 1, "skema/kecil/skema.yaml:4:1: galat[", "skema/tuk.yaml:2:9: galat[", "2 galat")
    assert lama.files() == before
    assert not lama.catatan.exists()


def test_a_recorded_value_for_no_blank_is_told_before_anything_is_made(lama: Meja) -> None:
    before = lama.files()
    lama.edit("asesmen/2026-05-kecil/hasil/k01.yaml", "ak02.rekomendasi.k:", "ak02.rekomendasi.kk:")
    assert_told(lama.muk("build"), 1, "hasil/k01.yaml:2:3: galat[ISI001]", "“ak02.rekomendasi.k”?")
    assert lama.files() == before


# -- a damaged cache -----------------------------------------------------------------------------


def cut_short(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flip(data: bytes) -> bytes:
    """As long as it was, and not what it was."""
    return data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]


def test_a_damaged_document_is_named_whichever_process_meets_it(kecil: Bangunan, tmp_path: Path) -> None:
    meja = kecil.meja.salin(tmp_path / "lama")
    for path in (meja.folder / ".muk" / "cache").rglob("*.docx"):
        if "isian" not in json.loads(path.with_name(f"{path.name}.json").read_bytes())["info"]:
            path.write_bytes(cut_short(path.read_bytes()))
    (meja.output / "skema/kecil/FR.APL.01.docx").unlink()
    assert meja.build().keluaran.count("simpanan rusak dan dibuat ulang: .muk/cache/") == 1
    assert meja.files() == kecil.meja.files()


@pytest.mark.parametrize(
    ("suffix", "damage"),
    [(".docx", cut_short), (".docx", flip), (".pdf", flip), (".peta.json", flip), (".json", cut_short)],
)
def test_damaged_entries_of_the_cache_are_named_and_made_again(
    kecil: Bangunan, tmp_path: Path, suffix: str, damage: Callable[[bytes], bytes]
) -> None:
    meja = kecil.meja.salin(tmp_path / "lama")
    entries = sorted((meja.folder / ".muk" / "cache").rglob(f"*{suffix}"))
    assert entries
    for path in entries:
        path.write_bytes(damage(path.read_bytes()))
    shutil.rmtree(meja.output)
    jalan = meja.build()
    assert "simpanan rusak dan dibuat ulang: .muk/cache/" in jalan.keluaran
    assert meja.files() == kecil.meja.files()
    assert "0 dokumen dibuat" in meja.build().keluaran
