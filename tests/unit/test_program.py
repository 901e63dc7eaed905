"""Starting programs: what they say, how they end, and that nothing of them stays behind."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from pathlib import Path

import pytest

from generator.errors import ExitCode, ProgramMissing
from generator.program import fonts, profil, soffice
from generator.program.fontconfig import rules, write_fontconfig
from generator.program.fonts import Style
from generator.program.run import Stopped, ToolProbe, run, version_in
from tests.proses import PALSU, is_gone, wait_for_pids


class TestRun:
    def test_both_outputs_and_the_status_are_kept(self) -> None:
        completed = run(["sh", "-c", "echo keluar; echo galat >&2; exit 7"], timeout=10)
        assert (completed.returncode, completed.stdout, completed.stderr) == (7, "keluar\n", "galat\n")

    def test_bytes_that_are_no_text_do_not_matter(self) -> None:
        completed = run(["printf", r"a\377b"], timeout=10)
        assert completed.stdout == "a\ufffdb"

    def test_a_signal_is_told_apart_from_running_out_of_time(self) -> None:
        died = run(["sh", "-c", "kill -9 $$"], timeout=10)
        late = run(["sleep", "60"], timeout=0.1)
        assert (died.returncode, died.timed_out) == (-signal.SIGKILL, False)
        assert (late.returncode, late.timed_out) == (None, True)

    def test_a_child_dies_with_a_command_that_ran_out_of_time(self, tmp_path: Path) -> None:
        run(["sh", "-c", f"sleep 60 & echo $$ $! > {tmp_path}/pid; wait"], timeout=0.5)
        assert all(is_gone(pid) for pid in wait_for_pids(tmp_path / "pid", 2))

    def test_a_child_that_outlives_its_parent_is_not_waited_for_and_dies(self, tmp_path: Path) -> None:
        began = time.monotonic()
        run(["sh", "-c", f"sleep 60 & echo $! > {tmp_path}/pid"], timeout=30)
        assert time.monotonic() - began < 10
        assert all(is_gone(pid) for pid in wait_for_pids(tmp_path / "pid", 1))

    def test_progress_grants_more_time(self) -> None:
        ticks = iter(range(1_000))
        completed = run(["sleep", "0.6"], timeout=0.2, progress=lambda: next(ticks))
        assert completed.returncode == 0

    def test_another_thread_can_stop_it(self, tmp_path: Path) -> None:
        stop = threading.Event()
        threading.Timer(0.2, stop.set).start()
        with pytest.raises(Stopped):
            run(["sh", "-c", f"echo $$ > {tmp_path}/pid; sleep 60"], timeout=60, stop=stop)
        assert all(is_gone(pid) for pid in wait_for_pids(tmp_path / "pid", 1))

    def test_a_program_that_is_not_there_is_an_environment_fault(self) -> None:
        with pytest.raises(ProgramMissing, match="/tiada/program") as caught:
            run(["/tiada/program"], timeout=1)
        assert caught.value.exit_code is ExitCode.PROGRAM_HILANG

    @pytest.mark.parametrize(
        ("text", "version"),
        [
            ("LibreOffice 25.2.3.2 520(Build:2)", (25, 2, 3, 2)),
            ("LibreOffice 7.4.7.2 40(Build:2)", (7, 4, 7, 2)),
            ("tidak ada versi 7", ()),
            ("", ()),
        ],
    )
    def test_a_version_is_the_first_dotted_number(self, text: str, version: tuple[int, ...]) -> None:
        assert version_in(text) == version


class TestToolProbe:
    @pytest.mark.parametrize(
        ("version", "ok"), [((7, 4, 7), False), ((7, 5), True), ((25, 2), True), ((), False)]
    )
    def test_new_enough_is_decided_by_number(self, version: tuple[int, ...], ok: bool) -> None:
        assert ToolProbe("x", Path("/x"), version, (7, 5)).ok is ok

    def test_what_is_absent_is_never_good(self) -> None:
        assert not ToolProbe("x").ok


class TestSoffice:
    def test_the_installed_one_is_found_and_new_enough(self) -> None:
        probe = soffice.probe()
        assert probe.ok, probe

    def test_one_that_is_too_old_is_refused_with_version_and_remedy(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(soffice.ENV, str(PALSU / "soffice_tua"))
        with pytest.raises(ProgramMissing, match=r"7\.4\.7\.2") as caught:
            soffice.require_soffice()
        assert "make setup" in caught.value.petunjuk

    def test_the_environment_variable_wins_and_a_wrong_one_is_not_passed_over(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(soffice.ENV, "/tiada/soffice")
        assert not soffice.probe().found
        with pytest.raises(ProgramMissing, match="tidak ditemukan"):
            soffice.require_soffice()

    def test_a_profile_is_private_and_blocks_links(self, tmp_path: Path) -> None:
        profile = profil.write_profile(tmp_path / "profil")
        settings = (profile / "user/registrymodifications.xcu").read_text(encoding="utf-8")
        assert profile.stat().st_mode & 0o777 == 0o700
        assert '"BlockUntrustedRefererLinks" oor:op="fuse"><value>true<' in settings

    def test_more_documents_than_the_launcher_passes_on_are_refused(self, tmp_path: Path) -> None:
        many = [tmp_path / f"{number}.docx" for number in range(soffice.MAX_DOCUMENTS + 1)]
        same = [tmp_path / "a" / "x.docx", tmp_path / "b" / "x.docx"]
        for sources in (many, same):
            with pytest.raises(ValueError, match="documents"):
                soffice.require_soffice().convert(
                    sources,
                    tmp_path,
                    profile=tmp_path,
                    fontconfig=tmp_path,
                    export=soffice.BERKAS,
                    timeout=1,
                )

    def test_equal_export_options_give_equal_fingerprints(self) -> None:
        other = soffice.ExportProfile("isian", (("ExportFormFields", True), ("SelectPdfVersion", 0)))
        assert other.fingerprint() == (
            'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"true"},'
            '"SelectPdfVersion":{"type":"long","value":"0"}}'
        )
        assert soffice.BERKAS.fingerprint() != other.fingerprint()


class TestFonts:
    def test_every_required_family_is_installed_here(self) -> None:
        assert fonts.missing() == ()

    def test_each_style_has_its_own_file(self) -> None:
        paths = {fonts.font_path("Carlito", style) for style in Style}
        assert len(paths) == 4
        assert all(path.read_bytes()[:4] == b"\x00\x01\x00\x00" for path in paths)

    @pytest.mark.parametrize(
        ("name", "allowed"),
        [
            ("BAAAAA+Carlito-Bold", True),
            ("CAAAAA+DejaVuSans", True),
            ("LiberationSerif-BoldItalic", True),
            ("OpenSymbol", True),
            ("DAAAAA+DejaVuSerif", False),
            ("DejaVuSansMono", False),
            ("LiberationSansNarrow", False),
            ("Calibri", False),
        ],
    )
    def test_a_pdf_may_only_contain_fonts_of_the_table(self, name: str, allowed: bool) -> None:
        assert fonts.is_allowed(name) is allowed

    def test_without_fonts_all_missing_families_are_named_at_once(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr(fonts, "font_folders", lambda: (tmp_path,))
        with pytest.raises(ProgramMissing, match="Carlito, Caladea, Liberation Sans") as caught:
            fonts.require_fonts()
        assert "fonts-crosextra-carlito" in caught.value.petunjuk
        with pytest.raises(ProgramMissing, match=r"DejaVuSans\.ttf"):
            fonts.font_path("DejaVu Sans")

    def test_the_hash_follows_the_content_of_a_font_and_not_its_place(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def hash_in(folder: str, text: str) -> str:
            (tmp_path / folder).mkdir()
            (tmp_path / folder / "Carlito-Regular.ttf").write_text(text, encoding="utf-8")
            monkeypatch.setattr(fonts, "font_folders", lambda: (tmp_path / folder,))
            return fonts.fonts_hash()

        assert hash_in("a", "satu") == hash_in("b", "satu") != hash_in("c", "dua")

    def test_libreoffice_is_shown_the_table_and_nothing_else(self, tmp_path: Path) -> None:
        configuration = write_fontconfig(tmp_path / "huruf").read_text(encoding="utf-8")
        shown = {path.name for path in (tmp_path / "huruf/fonts").iterdir()}
        assert shown == {name for family in fonts.FAMILIES for name in family.files.values()}
        assert configuration.count("<dir>") == 1
        assert rules() in configuration


def test_the_fake_programs_can_be_started() -> None:
    for fake in PALSU.glob("soffice_*"):
        assert os.access(fake, os.X_OK), fake
        assert "LibreOffice" in run([fake, "--version"], timeout=10).stdout
    assert shutil.which("soffice")
