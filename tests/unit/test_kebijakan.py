"""What an LSP makes of findings: severities in ``lsp.yaml``, comments that silence, ``--strict``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.check.abaikan import silence
from generator.diagnostic import Diagnostic, Span
from generator.load.tree import Tree, parse_tree
from tests.meja import DASAR, Meja

KODE = "RJK021"
"""A warning of a rule: an event without asesi."""

KOSONG = """\
skema: kecil
tuk: tuk-kecil
tanggal_mulai: 2026-06-09
waktu_mulai: 08:00
waktu_selesai: 12:00
asesor: [MET.000.990101 2019]
surat_tugas:
  nomor: 002/ST/LRK/VI/2026
  tanggal: 2026-06-01
"""

Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    """The tiny project with one warning."""
    meja = Meja.of(tmp_path, DASAR)
    folder = meja.root / "asesmen" / "2026-06-kosong"
    folder.mkdir()
    (folder / "asesmen.yaml").write_text(KOSONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return meja


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    """Run ``muk check``: exit code, standard output, standard error."""

    def run(*words: str) -> tuple[int, str, str]:
        status = cli.main(["check", *words])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def set_rule(meja: Meja, kode: str, setting: str) -> None:
    path = meja.root / "lsp.yaml"
    path.write_text(path.read_text(encoding="utf-8") + f"aturan:\n  {kode}: {setting}\n", encoding="utf-8")


def comment(meja: Meja, text: str) -> None:
    path = meja.root / "asesmen" / "2026-06-kosong" / "asesmen.yaml"
    path.write_text(f"{text}\n{KOSONG}", encoding="utf-8")


def test_a_warning_leaves_the_project_in_order(meja: Meja, check: Check) -> None:
    status, out, err = check()
    assert (status, f"peringatan[{KODE}]" in err) == (0, True)
    assert out.startswith("baik: ")


def test_strict_takes_warnings_for_errors(meja: Meja, check: Check) -> None:
    status, out, err = check("--strict")
    assert (status, f"galat[{KODE}]" in err, out) == (1, True, "")
    assert err.endswith("1 galat, 0 peringatan\n")


def test_strict_has_nothing_to_say_about_data_in_order(meja: Meja, check: Check) -> None:
    comment(meja, f"# muk: abaikan {KODE} — pendaftaran dibuka bulan depan")
    assert check("--strict")[0] == 0


def test_an_lsp_may_make_a_warning_an_error(meja: Meja, check: Check) -> None:
    set_rule(meja, KODE, "galat")
    status, _, err = check()
    assert (status, f"galat[{KODE}]" in err) == (1, True)


def test_an_lsp_may_turn_a_rule_off(meja: Meja, check: Check) -> None:
    set_rule(meja, KODE, "mati")
    status, out, err = check("--strict")
    assert (status, err) == (0, "")
    assert "diabaikan" not in out


def test_a_comment_is_not_counted_when_its_rule_is_off(meja: Meja, check: Check) -> None:
    set_rule(meja, KODE, "mati")
    comment(meja, f"# muk: abaikan {KODE} — pendaftaran dibuka bulan depan")
    status, out, err = check("--strict")
    assert (status, err) == (0, "")
    assert "diabaikan" not in out


def test_a_silenced_finding_is_counted(meja: Meja, check: Check) -> None:
    comment(meja, f"# muk: abaikan {KODE} — pendaftaran dibuka bulan depan")
    status, out, err = check()
    assert (status, err) == (0, "")
    assert out.endswith("; 1 temuan diabaikan\n")
    results = json.loads(check("--format", "sarif")[1])["runs"][0]["results"]
    assert [one["suppressions"][0]["justification"] for one in results] == ["pendaftaran dibuka bulan depan"]
    assert json.loads(check("--format", "json")[1]) == []


def test_comments_are_not_called_unused_while_other_files_cannot_be_read(meja: Meja, check: Check) -> None:
    comment(meja, f"# muk: abaikan {KODE} — pendaftaran dibuka bulan depan")
    meja.edit("tuk.yaml", "tuk:", "tukk:")
    _, _, err = check()
    assert "STR002" in err
    assert "ABK" not in err


def tree(text: str) -> Tree:
    checked = parse_tree(text.encode(), "a.yaml")
    assert checked.value is not None
    return checked.value


def silenced_lines(text: str) -> list[int]:
    """The lines on which a finding of a code is silenced."""
    findings = [Diagnostic(Span("a.yaml", n, 1), "BRK001", "aneh") for n in range(1, 12)]
    kept, silenced = silence(findings, [tree(text)], complete=False)
    assert len(kept) + len(silenced) == len(findings)
    return [one.temuan.span.line for one in silenced]


NOTE = "# muk: abaikan BRK001 — alasan"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"a: 1  {NOTE}\nb: 2\n", [1]),
        (f"a: 1\n{NOTE}\nb: 2\n", [3]),
        (f"a: 1\r\n{NOTE}\r\nb: 2\r\n", [3]),
        (f"a: 1\r{NOTE}\rb: 2\r", [3]),
        (f"a: 1\n  {NOTE}\n# catatan lain\nb: 2\n", [4]),
        (f"a: |\n  satu\n{NOTE}\nb: 2\n", [4]),
        (f"a: |  {NOTE}\n  satu\n", [1]),
        (f"a: |\n  satu\n  {NOTE}\n", []),
        (f"a: >-\n\n  satu {NOTE}\n  dua\n", []),
        (f'a: "satu {NOTE}"\n', []),
        (f"a: 'satu\n  {NOTE}'\n", []),
        (f'"a {NOTE}": satu\n', []),
        ("a: satu#muk:abaikan BRK001–alasan\n", []),
        (f"a: 1  # catatan {NOTE}\n", []),
        (f"a: 'x # y'  {NOTE}\n", [1]),
        (f"a: [b,  {NOTE}\n  c]\n", [1]),
        ("a: 1  # MUK : Abaikan BRK001, RJK021 - alasan - lagi\n", [1]),
        ("a: 1  #muk:abaikan BRK001–alasan\n", [1]),
        (f"{NOTE}\n\na: 1\n", [2]),
    ],
)
def test_a_comment_is_about_its_own_line_or_the_next(text: str, lines: list[int]) -> None:
    assert silenced_lines(text) == lines


def test_several_codes_may_be_silenced_for_one_reason() -> None:
    both = [Diagnostic(Span("a.yaml", 1, 1), kode, "aneh") for kode in ("BRK001", "RJK021", "YML018")]
    kept, silenced = silence(
        both, [tree("a: 1  # muk: abaikan BRK001, RJK021 — sudah benar\n")], complete=True
    )
    assert [one.kode for one in kept] == ["YML018"]
    assert {one.alasan for one in silenced} == {"sudah benar"}
