"""Findings as they are told: to people, to programs, to GitHub, to code scanning."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from generator.diagnostic import Diabaikan, Diagnostic, Keparahan, Span
from generator.kode import KODE
from generator.report import print_findings
from generator.temuan import FORMATS, Laporan, Layar, bentuk
from generator.temuan._cuplikan import excerpt

SARIF: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "skema_luar" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
)


def found(file: str = "a.yaml", line: int = 0, col: int = 0, length: int = 1, **more: Any) -> Diagnostic:
    return Diagnostic(
        Span(file, line, col, length), more.pop("kode", "STR002"), more.pop("pesan", "aneh"), **more
    )


def told(form: str, findings: Sequence[Diagnostic], layar: Layar = Layar(), **more: Any) -> list[str]:  # noqa: B008
    return list(bentuk(form).write(Laporan(tuple(findings), **more), layar))


def cells(text: str) -> int:
    """Cells of a terminal, by the same tables a terminal has."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.category(c) in ("Mn", "Me") for c in text)


# The line and the marks under it.


@pytest.mark.parametrize(
    ("line", "part", "shown", "before"),
    [
        ("kode: A.1", "A.1", "kode: A.1", "kode: "),
        ("\tkode:\tA.1", "A.1", "    kode:    A.1", "    kode:    "),
        ("judul: 図面 A.1", "A.1", "judul: 図面 A.1", "judul: 図面 "),
        ("judul: 😀😀 A.1", "A.1", "judul: 😀😀 A.1", "judul: 😀😀 "),
        ("judul: résumé".replace("é", "e\u0301") + " A.1", "A.1", None, "judul: resume "),
        ("judul: \u202eA.1", "A.1", "judul: \ufffdA.1", "judul: \ufffd"),
        ("judul: \x1b[31mA.1", "A.1", "judul: \ufffd[31mA.1", "judul: \ufffd[31m"),
    ],
)
def test_the_marks_stand_exactly_under_the_text(line: str, part: str, shown: str | None, before: str) -> None:
    cut = excerpt(line, line.index(part) + 1, len(part), 80)
    assert cut.baris == (shown if shown is not None else line)
    assert cells(before) == len(cut.jarak)
    assert cut.tanda == "^^^"


def test_a_wide_text_is_marked_over_all_its_cells() -> None:
    assert excerpt("judul: 図面", 8, 2, 80).tanda == "^^^^"


def test_a_lone_accent_is_marked_under_its_letter() -> None:
    cut = excerpt("cafe\u0301", 5, 1, 80)
    assert (cut.jarak, cut.tanda) == ("   ", "^")


def test_what_is_missing_at_the_end_of_a_line_is_marked_after_it() -> None:
    cut = excerpt("kode:", 6, 1, 80)
    assert (cut.baris, cut.jarak, cut.tanda) == ("kode:", "     ", "^")


def test_a_long_line_is_shortened_around_the_part() -> None:
    line = "x" * 500 + "SALAH" + "y" * 500
    cut = excerpt(line, 501, 5, 60)
    assert len(cut.baris) == 60
    assert cut.baris.startswith("…x") and cut.baris.endswith("y…")
    assert cut.baris[len(cut.jarak) :][: len(cut.tanda)] == "SALAH"


def test_a_part_that_is_itself_too_long_is_shown_from_its_beginning() -> None:
    cut = excerpt("x" * 20 + "SALAH" * 100, 21, 500, 40)
    assert cut.baris.startswith("…SALAHSALAH") and cut.baris.endswith("…")
    assert (len(cut.jarak), len(cut.tanda)) == (1, 38)


def test_a_long_text_is_shown_with_the_key_before_it() -> None:
    cut = excerpt("  judul: " + "SALAH" * 100, 10, 500, 40)
    assert cut.baris.startswith("  judul: SALAHSALAH") and cut.baris.endswith("…")
    assert cut.jarak == " " * len("  judul: ")


LINES = st.text(st.sampled_from("ab \t図😀\u0301\u202e\x1béñ…"), max_size=120)


@given(LINES, st.integers(1, 130), st.integers(1, 130), st.integers(8, 90))
def test_no_line_is_wider_than_the_terminal_and_no_mark_beyond_it(
    line: str, col: int, length: int, width: int
) -> None:
    cut = excerpt(line, col, length, width)
    assert cells(cut.baris) <= width
    assert len(cut.jarak) + len(cut.tanda) <= max(cells(cut.baris), len(cut.jarak) + 1)
    assert all(c.isprintable() for c in cut.baris)


# For people.


def test_a_finding_names_place_code_line_and_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("kode: A\nkodee: B\n", encoding="utf-8")
    one = found("a.yaml", 2, 1, 5, pesan="kunci “kodee” tidak dikenal", petunjuk="maksud Anda “kode”?")
    assert told("text", [one]) == [
        "a.yaml:2:1: galat[STR002]: kunci “kodee” tidak dikenal",
        "    2 | kodee: B",
        "      | ^^^^^",
        "  petunjuk: maksud Anda “kode”?",
        "1 galat, 0 peringatan",
    ]


def test_on_a_terminal_sentences_break_between_words_and_findings_stand_apart() -> None:
    one = found(
        "skema/unit/a.yaml", pesan="kunci “図面” tidak dikenal", petunjuk="maksud Anda “judul” barangkali?"
    )
    assert told("text", [one, one], Layar(40, terminal=True))[:5] == [
        "skema/unit/a.yaml: galat[STR002]: kunci",
        "    “図面” tidak dikenal",
        "  petunjuk: maksud Anda “judul”",
        "    barangkali?",
        "",
    ]


@given(st.text(st.sampled_from("ab 図😀"), max_size=200), st.integers(30, 60))
def test_no_broken_sentence_is_wider_than_the_terminal(pesan: str, width: int) -> None:
    layar = Layar(width, terminal=True)
    lines = told("text", [found(pesan=pesan)], layar)
    longest = max(map(cells, (*pesan.split(" "), "galat[STR002]:")))
    assert all(cells(line) <= max(width, longest + 4) for line in lines)
    assert " ".join(lines).split()[2:-4] == pesan.split()


def test_nothing_is_said_when_nothing_was_found() -> None:
    assert told("text", []) == []


def test_many_findings_end_with_how_often_each_code_occurs() -> None:
    warning = Keparahan.PERINGATAN
    many = [found(line=0, pesan=str(n)) for n in range(30)]
    many += [found("b.yaml", kode="YML018", pesan=str(n), keparahan=warning) for n in range(2)]
    end = told("text", many)[-5:]
    assert end == [
        "32 temuan di 2 berkas:",
        f"     30 × STR002 {KODE['STR002'].judul}",
        f"      2 × YML018 {KODE['YML018'].judul}",
        "  petunjuk: muk explain STR002 menjelaskan sebuah kode",
        "30 galat, 2 peringatan",
    ]


def test_of_one_fault_in_one_file_the_first_two_hundred_are_shown_and_the_others_counted() -> None:
    many = [found("a.yaml", line=n) for n in range(1, 1001)]
    others = [found("a.yaml", kode="STR001"), found("b.yaml", pesan="lain")]
    lines = told("text", [*many, *others])
    assert sum(": galat[STR002]: aneh" in line for line in lines) == 200
    assert "a.yaml: dan 800 temuan STR002 lagi" in lines
    assert sum(" lagi" in line for line in lines) == 1
    assert any("galat[STR001]" in line for line in lines)
    assert any("galat[STR002]: lain" in line for line in lines)
    assert lines[-1] == "1002 galat, 0 peringatan"
    assert len(json.loads("\n".join(told("json", many)))) == 1000


def test_silenced_findings_are_counted() -> None:
    lines = told("text", [found()], diabaikan=(Diabaikan(found("b.yaml"), "sudah disetujui"),))
    assert lines[-1] == "1 galat, 0 peringatan, 1 temuan diabaikan"


class Terminal:
    """A standard error that says it is a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_that_want_them(
    environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    print_findings([found()])
    assert ("\x1b[1;31mgalat[STR002]:\x1b[0m" in terminal.text) is coloured
    assert ("\x1b" in terminal.text) is coloured


def test_no_colours_go_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([found(), found()])
    assert capsys.readouterr().err == "a.yaml: galat[STR002]: aneh\n1 galat, 0 peringatan\n"


# For programs.


def test_every_form_tells_of_no_findings_and_of_findings_about_whole_files() -> None:
    assert {"text", "json", "github", "sarif"} <= set(FORMATS)
    for form in FORMATS:
        told(form, [])
        assert "STR002" in "\n".join(told(form, [found()]))


def test_github_annotates_the_line_and_columns(tmp_path: Path) -> None:
    one = found(
        "skema/a,b:c.yaml", 3, 5, 4, pesan="100% aneh\r\nsekali", petunjuk="a:b,c", kode="YML018",
        keparahan=Keparahan.PERINGATAN,
    )  # fmt: skip
    (command, count) = told("github", [one], folder=tmp_path)
    title = f"YML018%3A {KODE['YML018'].judul}"
    assert command == (
        f"::warning file=skema/a%2Cb%3Ac.yaml,line=3,endLine=3,col=5,endColumn=9,title={title}"
        "::100%25 aneh%0D%0Asekali%0Apetunjuk: a:b,c"
    )
    assert count == "0 galat, 1 peringatan"


def test_paths_start_at_the_checkout_wherever_muk_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path / "data")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    print_findings([found(str(tmp_path / "data" / "a.yaml"), 1, 1)], "github")
    assert "file=data/a.yaml,line=1," in capsys.readouterr().out


def test_a_finding_in_a_word_file_names_the_file_and_the_part() -> None:
    one = found("templat/FR.docx:isi:p3", kode="TPL009")
    assert told("github", [one])[0].startswith("::error file=templat/FR.docx,title=TPL009")
    assert told("github", [one])[0].endswith("::isi:p3: aneh")
    (result,) = sarif([one])["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "templat/FR.docx"
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "isi:p3"}]


# Code scanning.


def sarif(findings: Sequence[Diagnostic], **more: Any) -> dict[str, Any]:
    """The one run of the log, which the standard's own schema accepts."""
    log = json.loads("\n".join(told("sarif", findings, **more)))
    Draft7Validator(SARIF, format_checker=FormatChecker()).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_refuses_what_is_no_sarif() -> None:
    Draft7Validator.check_schema(SARIF)
    assert list(Draft7Validator(SARIF).iter_errors({"version": "2.1.0", "runs": [{}]}))


def test_sarif_says_rule_level_place_and_reason(tmp_path: Path) -> None:
    findings = [
        found("skema/unit/a b.yaml", 2, 7, 3, petunjuk="maksud Anda “kode”?"),
        found("skema/lsp.yaml", kode="YML018", keparahan=Keparahan.PERINGATAN),
    ]
    run = sarif(findings, folder=tmp_path)
    first, second = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "skema/unit/a%20b.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endColumn": 10}
    assert (first["level"], second["level"]) == ("error", "warning")
    assert first["message"]["text"] == "aneh. Petunjuk: maksud Anda “kode”?"
    assert "region" not in second["locations"][0]["physicalLocation"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == ["STR002", "YML018"]
    assert all(KODE[rule["id"]].alasan in rule["help"]["text"] for rule in rules)
    assert all(KODE[rule["id"]].salah in rule["help"]["markdown"] for rule in rules)


def test_every_code_can_be_told_as_a_rule() -> None:
    run = sarif([found(kode=kode) for kode in KODE])
    assert len(run["tool"]["driver"]["rules"]) == len(KODE)


def test_a_silenced_finding_is_passed_on_with_its_reason() -> None:
    run = sarif([found()], diabaikan=(Diabaikan(found("b.yaml"), "disetujui komite"),))
    shown, silenced = run["results"]
    assert "suppressions" not in shown
    assert silenced["suppressions"] == [{"kind": "inSource", "justification": "disetujui komite"}]


def prints(findings: Sequence[Diagnostic]) -> list[str]:
    return [result["partialFingerprints"]["muk/v1"] for result in sarif(findings)["results"]]


def test_a_fault_keeps_its_fingerprint_when_it_moves_and_loses_it_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("kode: A\nkodee: B\nkodee: B\n", encoding="utf-8")
    before = prints([found(line=2, col=1), found(line=3, col=1)])
    Path("a.yaml").write_text("# baru\n\nkode: A\n  kodee: B\nkodee: B\n", encoding="utf-8")
    assert prints([found(line=4, col=3, pesan="lain"), found(line=5, col=1)]) == before
    assert len(set(before)) == 2
    Path("a.yaml").write_text("kode: A\nkodeee: B\n", encoding="utf-8")
    assert prints([found(line=2, col=1)])[0] not in before
