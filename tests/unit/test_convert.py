"""Conversion: every result is proved, every fault is named, and nothing bad or private is left."""

from __future__ import annotations

import http.server
import itertools
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator import convert
from generator.convert import ConvertedPdf, ConvertJob, ConvertResult, convert_all, engine_fingerprint
from generator.errors import ExitCode, FileAccessError, InvalidOutput, ProgramMissing
from generator.pdf.normalise import normalise
from generator.pdf.read import PdfFont, Unreadable, page_count, pdf_fonts, read_pdf
from generator.program import fonts, profil, soffice
from tests.proses import PALSU, is_gone, wait_for_pids

KODE = "FR.IA.01"


def write_docx(path: Path, *paragraphs: str, font: str = "Carlito") -> Path:
    document = docx.Document()
    for style in document.styles:
        if getattr(style, "font", None) is not None and style.element.rPr is not None:
            for fonts_element in style.element.rPr.findall(docx.oxml.ns.qn("w:rFonts")):
                style.element.rPr.remove(fonts_element)
    document.styles["Normal"].font.name = font
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path


def key(number: int) -> str:
    return f"{number:08x}"


def job(number: int, path: Path, *teks: str, kode: str = KODE) -> ConvertJob:
    return ConvertJob(key(number), path, kode, teks, f"dokumen {number}")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


@pytest.fixture(scope="session")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a true PDF of the form, one of another form, and the document itself."""
    folder = tmp_path_factory.mktemp("contoh")
    jobs = [
        job(1, write_docx(folder / "1.docx", f"{KODE} Ceklis observasi", "isi")),
        job(2, write_docx(folder / "2.docx", "FR.APL.01 Permohonan", "isi"), kode=""),
    ]
    result = convert_all(jobs, folder, workers=1)
    assert not result.failed
    (folder / f"{key(1)}.pdf").rename(folder / "benar.pdf")
    (folder / f"{key(2)}.pdf").rename(folder / "lain.pdf")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "hasil"


@pytest.fixture
def palsu(
    contoh: Path, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., ConvertResult]:
    """Convert a number of documents with a fake LibreOffice in place of the true one."""
    monkeypatch.setenv("MUK_PALSU", str(tmp_path))
    for name in ("benar.pdf", "lain.pdf"):
        shutil.copyfile(contoh / name, tmp_path / name)

    def convert_with(fake: str, documents: int = 1, *, timeout: float = 10.0) -> ConvertResult:
        monkeypatch.setenv(soffice.ENV, str(PALSU / f"soffice_{fake}"))
        jobs = [job(number, contoh / "1.docx") for number in range(documents)]
        return convert_all(jobs, out, workers=1, timeout=timeout, scratch=tmp_path / "antara")

    return convert_with


class TestFaults:
    @pytest.mark.parametrize(
        ("fake", "reason"),
        [
            ("diam", "LibreOffice tidak menghasilkan PDF; dokumennya mungkin rusak"),
            ("sinyal", "LibreOffice berhenti oleh sinyal 6, tanpa PDF"),
            ("terpotong", f"{key(0)}.pdf: PDF terpotong"),
            ("kosong", f"{key(0)}.pdf: berkas kosong"),
            ("lain", f"kode {KODE} tidak ada di dalam PDF"),
        ],
    )
    def test_a_bad_result_is_tried_twice_and_named(
        self, palsu: Callable[..., ConvertResult], tmp_path: Path, out: Path, fake: str, reason: str
    ) -> None:
        result = palsu(fake)
        assert result.done == ()
        assert [(failed.job.nama, failed.reason) for failed in result.failed] == [("dokumen 0", reason)]
        assert (tmp_path / "jumlah").read_text(encoding="utf-8").split() == ["1", "1"]
        assert names(out) == set()
        assert names(tmp_path / "antara") == set()

    def test_a_hang_is_killed_with_its_children(
        self, palsu: Callable[..., ConvertResult], tmp_path: Path, out: Path
    ) -> None:
        result = palsu("gantung", timeout=0.4)
        assert [failed.reason for failed in result.failed] == [
            "LibreOffice dihentikan: 0.4 detik tanpa hasil"
        ]
        assert all(is_gone(pid) for pid in wait_for_pids(tmp_path / "pid", 4))
        assert names(out) == names(tmp_path / "antara") == set()

    def test_complaints_in_broken_text_do_not_matter(self, palsu: Callable[..., ConvertResult]) -> None:
        assert [pdf.attempts for pdf in palsu("utf8_rusak").done] == [1]

    def test_what_fails_once_is_done_the_second_time(
        self, palsu: Callable[..., ConvertResult], out: Path
    ) -> None:
        result = palsu("sekali_gagal", 3)
        # The first was at fault as far as one can see; the others had not had their turn.
        assert [pdf.attempts for pdf in result.done] == [2, 1, 1]
        assert result.failed == ()
        assert names(out) == {f"{key(number)}.pdf" for number in range(3)}

    def test_a_poison_document_is_named_and_costs_the_others_nothing(
        self, palsu: Callable[..., ConvertResult], tmp_path: Path, out: Path
    ) -> None:
        (tmp_path / "racun").write_text(f"{key(2)}\n{key(5)}\n", encoding="utf-8")
        result = palsu("racun", 8, timeout=0.6)
        assert [failed.job.key for failed in result.failed] == [key(2), key(5)]
        assert {pdf.attempts for pdf in result.done} == {1}
        assert names(out) == {f"{key(number)}.pdf" for number in (0, 1, 3, 4, 6, 7)}
        assert (tmp_path / "jumlah").read_text(encoding="utf-8").split() == ["8", "5", "2", "1", "1"]

    def test_a_libreoffice_that_never_works_is_given_up(
        self, palsu: Callable[..., ConvertResult], tmp_path: Path
    ) -> None:
        result = palsu("sinyal", 40)
        assert len(result.failed) == 40
        assert result.failed[-1].reason == "LibreOffice tidak menghasilkan apa pun dalam 6 percobaan"
        assert len((tmp_path / "jumlah").read_text(encoding="utf-8").split()) == 6

    def test_without_libreoffice_nothing_is_begun(
        self, monkeypatch: pytest.MonkeyPatch, contoh: Path, out: Path
    ) -> None:
        monkeypatch.setenv(soffice.ENV, "/tiada/soffice")
        with pytest.raises(ProgramMissing):
            convert_all([job(1, contoh / "1.docx")], out, workers=1)
        assert not out.exists()

    def test_an_interruption_ends_the_processes_and_wipes_the_private_folder(
        self, monkeypatch: pytest.MonkeyPatch, contoh: Path, tmp_path: Path, out: Path
    ) -> None:
        monkeypatch.setenv("MUK_PALSU", str(tmp_path))
        monkeypatch.setenv(soffice.ENV, str(PALSU / "soffice_racun"))
        shutil.copyfile(contoh / "benar.pdf", tmp_path / "benar.pdf")
        (tmp_path / "racun").write_text(f"{key(2)}\n", encoding="utf-8")
        monkeypatch.setattr(convert, "BATCH", 1)

        def interrupt(_pdf: ConvertedPdf) -> None:
            raise KeyboardInterrupt

        jobs = [job(number, contoh / "1.docx") for number in (1, 2)]
        with pytest.raises(KeyboardInterrupt):
            convert_all(jobs, out, workers=2, on_done=interrupt, scratch=tmp_path / "antara")
        assert names(tmp_path / "antara") == set()
        assert names(out) == {f"{key(1)}.pdf"}

    def test_a_folder_that_cannot_be_written_is_an_access_fault(self, contoh: Path, tmp_path: Path) -> None:
        (tmp_path / "berkas").write_text("", encoding="utf-8")
        with pytest.raises(FileAccessError) as caught:
            convert_all([job(1, contoh / "1.docx")], tmp_path / "berkas" / "hasil", workers=1)
        assert caught.value.exit_code is ExitCode.AKSES_BERKAS

    def test_keys_that_clash_or_could_be_paths_are_refused(self, contoh: Path, out: Path) -> None:
        path = contoh / "1.docx"
        for keys in (("aa", "aa"), ("../aa", "bb"), ("", "bb")):
            with pytest.raises(ValueError, match="keys"):
                convert_all([ConvertJob(k, path, "", (), "x") for k in keys], out, workers=1)


class TestNormalise:
    def test_the_last_hand_writes_the_result(
        self, contoh: Path, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("MUK_PALSU", str(tmp_path))
        monkeypatch.setenv(soffice.ENV, str(PALSU / "soffice_utf8_rusak"))
        shutil.copyfile(contoh / "benar.pdf", tmp_path / "benar.pdf")

        def add_a_comment(source: Path, target: Path) -> None:
            target.write_bytes(source.read_bytes() + b"% tanda\n%%EOF\n")

        result = convert_all([job(1, contoh / "1.docx")], out, workers=1, normalise=add_a_comment)
        assert [pdf.path for pdf in result.done] == [out / f"{key(1)}.pdf"]
        assert result.done[0].path.read_bytes().endswith(b"% tanda\n%%EOF\n")

    def test_a_result_that_it_spoils_does_not_count(
        self, contoh: Path, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("MUK_PALSU", str(tmp_path))
        monkeypatch.setenv(soffice.ENV, str(PALSU / "soffice_utf8_rusak"))
        shutil.copyfile(contoh / "benar.pdf", tmp_path / "benar.pdf")

        def refuse(_source: Path, target: Path) -> None:
            target.write_bytes(b"setengah")
            raise InvalidOutput("PDF tidak dapat dirapikan")

        for spoil, reason in ((refuse, "PDF tidak dapat dirapikan"), (shrink, "PDF terpotong")):
            result = convert_all([job(1, contoh / "1.docx")], out, workers=1, normalise=spoil)
            assert [reason in failed.reason for failed in result.failed] == [True]
            assert names(out) == set()


def shrink(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes()[:500])


class TestLibreOffice:
    def test_one_bad_document_does_not_disturb_the_others_even_of_one_name(
        self, tmp_path: Path, out: Path
    ) -> None:
        good = [
            write_docx(tmp_path / folder / "sama.docx", f"{KODE} dari folder {folder}") for folder in "abc"
        ]
        cut = tmp_path / "terpotong.docx"
        cut.write_bytes(good[0].read_bytes()[:4_000])
        junk = tmp_path / "teks.docx"
        junk.write_text(f"{KODE} bukan dokumen Word", encoding="utf-8")
        jobs = [job(n, path, f"dari folder {f}") for n, (f, path) in enumerate(zip("abc", good, strict=True))]
        jobs[1:1] = [job(8, cut), job(9, junk)]
        seen: list[str] = []
        result = convert_all(jobs, out, workers=2, on_done=lambda pdf: seen.append(pdf.job.key))
        assert [pdf.job.key for pdf in result.done] == [key(0), key(1), key(2)]
        assert sorted(seen) == sorted(path.stem for path in out.iterdir())
        assert [failed.job.key for failed in result.failed] == [key(8), key(9)]
        for number, folder in enumerate("abc"):
            assert f"dari folder {folder}" in read_pdf(out / f"{key(number)}.pdf").teks[0]

    def test_more_documents_than_one_process_may_take_all_arrive(self, tmp_path: Path, out: Path) -> None:
        path = write_docx(tmp_path / "x.docx", f"{KODE} halaman satu")
        jobs = [job(number, path) for number in range(120)]
        result = convert_all(jobs, out, workers=2)
        assert (len(result.done), result.failed) == (120, ())
        assert [pdf.job for pdf in result.done] == jobs
        assert {pdf.pages for pdf in result.done} == {1}
        assert names(out) == {f"{job.key}.pdf" for job in jobs}

    def test_the_same_document_gives_the_same_bytes_on_another_day_and_machine(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        paths = [write_docx(tmp_path / f"{n}.docx", f"{KODE} ke-{n} ☐", "isi " * n) for n in range(4)]
        jobs = [job(number, path) for number, path in enumerate(paths)]
        convert_all(jobs, tmp_path / "a", workers=2, normalise=normalise)
        monkeypatch.setenv("TZ", "Asia/Jayapura")
        monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
        monkeypatch.setattr(convert, "BATCH", 3)
        convert_all(jobs[::-1], tmp_path / "b", workers=1, normalise=normalise)
        assert len(names(tmp_path / "a")) == 4
        for name in names(tmp_path / "a"):
            assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()

    def test_a_profile_is_furnished_once_and_changes_no_byte(self, tmp_path: Path) -> None:
        jobs = [job(1, write_docx(tmp_path / "1.docx", f"{KODE} ☐ satu", "isi"))]
        store = tmp_path / "profil"
        convert_all(jobs, tmp_path / "tanpa", workers=1, normalise=normalise)
        convert_all(jobs, tmp_path / "pertama", workers=1, normalise=normalise, profiles=store)
        (kept,) = store.iterdir()
        before = {path: path.stat().st_mtime_ns for path in kept.rglob("*")}
        convert_all(jobs, tmp_path / "kedua", workers=1, normalise=normalise, profiles=store)
        assert {path: path.stat().st_mtime_ns for path in store.glob("*/**/*")} == before
        assert kept.stat().st_mode & 0o777 == 0o700
        (one,) = {(tmp_path / f / f"{key(1)}.pdf").read_bytes() for f in ("tanpa", "pertama", "kedua")}
        assert one

    def test_a_furnished_profile_that_is_damaged_costs_no_document(self, tmp_path: Path, out: Path) -> None:
        jobs = [job(1, write_docx(tmp_path / "1.docx", f"{KODE} satu"))]
        convert_all(jobs, tmp_path / "pertama", workers=1, profiles=tmp_path / "profil")
        for path in (tmp_path / "profil").rglob("*.*"):
            if path.is_file():
                path.write_bytes(b"rusak")
        assert not convert_all(jobs, out, workers=1, profiles=tmp_path / "profil").failed

    def test_a_linked_image_is_not_fetched(
        self, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # With the network left open: the profile's settings alone must hold.
        monkeypatch.setattr(soffice, "_isolation", lambda: ())
        with CountingServer() as (address, requests):
            path = tmp_path / "tautan.docx"
            link_image(path, f"{address}/gambar.png")
            assert not convert_all([job(1, path)], out, workers=1).failed
            assert requests == []
            # The document does ask for it: without the settings it is fetched.
            monkeypatch.setattr(profil, "_SETTINGS", ())
            convert_all([job(2, path)], out, workers=1)
            assert requests

    def test_word_fonts_become_their_twins_and_boxes_come_from_one_font(
        self, tmp_path: Path, out: Path
    ) -> None:
        expected = {
            "Calibri": "Carlito",
            "Cambria": "Caladea",
            "Arial": "LiberationSans",
            "Times New Roman": "LiberationSerif",
            "Courier New": "LiberationMono",
        }
        jobs = [
            job(n, write_docx(tmp_path / f"{n}.docx", f"{KODE} ☐ ☑ ☒ ✓", font=font), "☐ ☑ ☒ ✓")
            for n, font in enumerate(expected)
        ]
        result = convert_all(jobs, out, workers=1)
        assert result.failed == ()
        for pdf, twin in zip(result.done, expected.values(), strict=True):
            families = {font.nama[7:].partition("-")[0] for font in pdf_fonts(pdf.path)}
            assert families == {twin, "DejaVuSans"}
            assert all(font.embedded and fonts.is_allowed(font.nama) for font in pdf_fonts(pdf.path))

    def test_a_font_that_is_not_there_is_refused_by_name_of_what_stands_in_for_it(
        self, tmp_path: Path, out: Path
    ) -> None:
        path = write_docx(tmp_path / "x.docx", f"{KODE} judul", font="Montserrat")
        failed = convert_all([job(1, path)], out, workers=1).failed
        assert [one.reason.partition(";")[0] for one in failed] == [
            "templat memakai huruf yang tidak tersedia"
        ]
        assert "DejaVuSerif" in failed[0].reason

    def test_lines_that_a_table_swallows_are_noticed(self, tmp_path: Path, out: Path) -> None:
        lines = tuple(f"Baris ke-{number} dari jawaban panjang" for number in range(45))
        path = tmp_path / "telan.docx"
        write_swallowing_table(path, lines)
        failed = convert_all([job(1, path, *lines)], out, workers=1).failed
        assert len(failed) == 1
        assert failed[0].hilang == tuple(range(45 - len(failed[0].hilang), 45))
        assert "jawaban" not in failed[0].reason

    def test_the_same_row_without_the_fault_is_complete(self, tmp_path: Path, out: Path) -> None:
        lines = tuple(f"Baris ke-{number} dari jawaban panjang" for number in range(120))
        path = tmp_path / "utuh.docx"
        write_swallowing_table(path, lines, may_split=True)
        result = convert_all([job(1, path, *lines, "\n".join(lines))], out, workers=1)
        assert result.failed == ()
        assert result.done[0].pages > 1

    def test_vertical_text_and_foreign_letters_are_found(self, tmp_path: Path, out: Path) -> None:
        path = tmp_path / "tegak.docx"
        document = docx.Document()
        document.styles["Normal"].font.name = "Carlito"
        cell = document.add_table(1, 2).rows[0].cells[0]
        cell.text = "Observasi langsung"
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:textDirection {nsdecls("w")} w:val="btLr"/>'))
        document.add_paragraph(f"{KODE} Ñandú Ḥasan Šťastný Đặng office fluffy Tj fi")
        document.save(str(path))
        teks = ("Observasi langsung", "Ñandú Ḥasan Šťastný Đặng office fluffy Tj fi")
        result = convert_all([job(1, path, *teks)], out, workers=1)
        assert [failed.hilang for failed in result.failed] == []


def test_the_fingerprint_follows_program_options_and_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    base = engine_fingerprint()
    assert base == engine_fingerprint()
    other_options = engine_fingerprint(soffice.ExportProfile("lain", ()))
    monkeypatch.setenv(soffice.ENV, str(PALSU / "soffice_diam"))
    other_program = engine_fingerprint()
    monkeypatch.setattr(convert, "fonts_hash", lambda: "lain")
    other_fonts = engine_fingerprint()
    assert len({base, other_options, other_program, other_fonts}) == 4


class TestReader:
    def test_text_pages_and_fonts_are_read(self, contoh: Path) -> None:
        contents = read_pdf(contoh / "benar.pdf")
        assert contents.pages == page_count(contoh / "benar.pdf") == 1
        assert "FR.IA.01 Ceklis observasi" in contents.teks[0]
        assert contents.fonts == {PdfFont("BAAAAA+Carlito", embedded=True)}

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "berkas kosong"),
            (b"<html>%PDF-1.7 %%EOF</html>", "bukan PDF"),
            (b"%PDF-1.7\n1 0 obj", "PDF terpotong"),
            (b"%PDF-1.7\nsampah\n%%EOF\n", "PDF tidak dapat dibuka"),
        ],
    )
    def test_what_is_no_whole_pdf_is_refused(self, tmp_path: Path, content: bytes, reason: str) -> None:
        path = tmp_path / "x.pdf"
        path.write_bytes(content)
        for read in (read_pdf, page_count):
            with pytest.raises(Unreadable, match=reason):
                read(path)

    def test_a_pdf_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(Unreadable, match=r"tiada\.pdf"):
            read_pdf(tmp_path / "tiada.pdf")

    def test_readers_in_many_threads_do_not_disturb_each_other(self, contoh: Path) -> None:
        expected = read_pdf(contoh / "benar.pdf")
        results: list[bool] = []

        def read_often() -> None:
            results.extend(read_pdf(contoh / "benar.pdf") == expected for _ in range(20))

        threads = [threading.Thread(target=read_often) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert results == [True] * 80


class CountingServer:
    """A web server on the loopback that counts what is asked of it."""

    def __enter__(self) -> tuple[str, list[str]]:
        requests: list[str] = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                requests.append(self.path)
                self.send_error(404)

            do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

            def log_message(self, *_arguments: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}", requests

    def __exit__(self, *_exception: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def link_image(path: Path, address: str) -> None:
    """A document whose one picture lies at an address."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Carlito"
    relation = document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    picture = (
        f'<w:drawing {nsdecls("w", "wp", "a", "pic", "r")}><wp:inline><wp:extent cx="900000" cy="900000"/>'
        '<wp:docPr id="1" name="g"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="g"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:link="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    document.add_paragraph(KODE).add_run()._r.append(parse_xml(picture))
    document.save(str(path))


def write_swallowing_table(path: Path, lines: tuple[str, ...], *, may_split: bool = False) -> None:
    """A table as LibreOffice prints it incompletely: heading repeated, one row taller than a page."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Carlito"
    document.add_paragraph(KODE)
    table = document.add_table(2, 2)
    table.rows[0].cells[0].text = "\n".join(["Pertanyaan"] * 6)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    cell = table.rows[1].cells[0]
    cell.text = lines[0]
    for line in itertools.islice(lines, 1, None):
        cell.add_paragraph(line)
    table.rows[1].cells[1].text = "tanggapan"
    if not may_split:
        table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    document.save(str(path))
