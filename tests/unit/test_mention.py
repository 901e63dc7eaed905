"""A blangko depends on what its template says, and on nothing else."""

from __future__ import annotations

from generator.mention import mentioned, narrow

KONTEKS = {
    "skema": {"judul": "Pemrogram", "penyusun": [{"nama": "Sari"}]},
    "daftar_unit": [{"kode": "A.1", "judul": "Satu", "elemen": [{"kuk": "1.1"}]}],
}


def part(body: str, name: str = "word/document.xml") -> dict[str, bytes]:
    return {name: f"<w:p>{body}</w:p>".encode()}


def test_only_what_stands_between_braces_is_mentioned() -> None:
    names = mentioned(part("<w:t>penyusun {{ skema.judul }} elemen</w:t>"))
    assert narrow(KONTEKS, names) == {"skema": {"judul": "Pemrogram"}}


def test_loops_reach_into_lists() -> None:
    names = mentioned(part("{%tr for unit in daftar_unit %}{{ unit.kode }}{%tr endfor %}"))
    assert narrow(KONTEKS, names) == {"daftar_unit": [{"kode": "A.1"}]}


def test_a_tag_that_word_cut_into_runs_is_one_tag() -> None:
    names = mentioned(
        part("<w:r><w:t>{{ ske</w:t></w:r><w:r><w:t>ma.ju</w:t></w:r><w:r><w:t>dul }}</w:t></w:r>")
    )
    assert narrow(KONTEKS, names) == {"skema": {"judul": "Pemrogram"}}


def test_names_of_blanks_and_texts_of_header_and_footer_mention_too() -> None:
    names = mentioned(
        part('<w:tag w:val="apl02.{{ unit.kode }}"/>')
        | part("{{ skema.judul }}", "word/header1.xml")
        | part("{{ daftar_unit[0].judul }}", "word/footer2.xml")
    )
    assert narrow(KONTEKS, names) == {
        "skema": {"judul": "Pemrogram"},
        "daftar_unit": [{"kode": "A.1", "judul": "Satu"}],
    }


def test_a_key_looked_up_by_a_value_may_be_any() -> None:
    for spoken in ("{% for k, v in skema.items() %}", "{{ skema[nama] }}", "{{ skema | attr('judul') }}"):
        assert narrow(KONTEKS, mentioned(part(spoken))) == KONTEKS
