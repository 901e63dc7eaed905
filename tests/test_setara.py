"""The test for truth: a stamped form and the same form laid out by LibreOffice are the same on paper.

For every form of the catalogue and several sets of values: ``fill(compile(blangko))`` against
``convert(fill_docx(blangko))``. The text must be the same, page by page and in the same order; at
100 dpi at most 0.1 % of the pixels of a page may differ by more than 64 of 255 grey levels from every
pixel within one pixel's distance. (Measured: none, and without the one pixel's freedom less than 0.01 %.)
"""

from __future__ import annotations

import fnmatch
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from generator.check.proyek import check_project
from generator.convert import ConvertJob, convert_all
from generator.formulir import Formulir
from generator.isian.baris import LEBAR_HURUF
from generator.isian.blangko import compile_blangko
from generator.isian.docx import fill_docx, tags
from generator.isian.isi import Pengisi, Terisi
from generator.isian.peta import Blank, JenisBlank, Peta, Rata, decode_peta, encode_peta
from generator.istilah import Lingkup
from generator.model.proyek import Isian
from generator.ooxml import read_parts, write_parts
from generator.pdf.bentuk import load_pembentuk
from generator.pdf.normalise import normalise
from generator.pdf.read import page_texts
from generator.pdf.tempel import pelat_of, write_stamped
from generator.plan import Copy, plan
from generator.program.fonts import font_path
from generator.program.soffice import BLANGKO
from generator.recipe import Sources, all_values
from generator.render import Properties, render
from generator.selection import Selection

ROOT = Path(__file__).parent.parent / "skema"
DPI = 100
LEVELS = 64
ALLOWED = 0.001

PENDEK = ("fi tt", "O’Brien & Co", "é<ñ>", "Ya, “tidak”", "1/2 – 3")
NAMA = "Muhammad Al-Fatih Ni’matullah O'Brien Kusumaningrum Éka"
assert len(NAMA) == 55
_NAMES = [*itertools.accumulate("Wulandari Kusumaningrum " * 8)]

LAMBAT: dict[str, dict[str, tuple[str, ...]]] = {
    "kosong": {},
    "contoh": {"*": ("asesi.nama",)},
    "pendek": {"PETA.KELOMPOK": ("peta.*",)},
    "nama panjang": {"*": ("*.nama",), "PETA.KELOMPOK": ("peta.*",)},
    "sedikit kepanjangan": {"PETA.KELOMPOK": ("peta.*",)},
}
"""Blanks in the forms of an asesi that need LibreOffice for a set of values; no others do."""


@dataclass(frozen=True, slots=True)
class Kasus:
    """One form of one scheme, filled with one set of values in both ways."""

    nama: str
    isi: str
    copy: Copy
    tags: tuple[str, ...]
    peta: Peta
    terisi: Terisi
    cepat: Path | None
    lambat: Path


def every_form() -> dict[str, Copy]:
    """One copy of each form for each scheme, of the first asesi where there is one."""
    proyek = check_project(ROOT).value
    assert proyek is not None
    found: dict[str, Copy] = {}
    for copy in plan(proyek, Selection()).copies:
        name = f"{copy.cakupan.paket.id} {copy.formulir.kode}"
        if name not in found or found[name].cakupan.kegiatan is None:
            found[name] = copy
    return found


def sets_of_values(copy: Copy, peta: Peta, *, first: bool) -> dict[str, dict[str, str | bool]]:
    """Values by name of the set; the awkward ones for the first scheme of a form only."""
    if not first:
        return {"contoh": all_values(copy)}
    words = itertools.cycle(PENDEK)
    boxes = (JenisBlank.CENTANG, JenisBlank.CORET)
    short = {b.tag: True if b.jenis in boxes else next(words) for b in peta.blanks}
    return {
        "kosong": {},
        "contoh": all_values(copy),
        "pendek": short,
        "nama panjang": {t: NAMA if t.endswith(".nama") else v for t, v in short.items()},
        "sedikit kepanjangan": short | dict(_slightly_too_long(peta)),
    }


def _slightly_too_long(peta: Peta) -> Iterator[tuple[str, str]]:
    """For each blank of one line that has room, a text some hundredths wider than the line."""
    places: dict[str, list[Blank]] = {}
    for blank in peta.blanks:
        places.setdefault(blank.tag, []).append(blank)
    widths = itertools.cycle((1.004, 1.034))
    for tag, blanks in places.items():
        blank = min(blanks, key=lambda b: b.ruang.kanan - b.ruang.kiri)
        shape = load_pembentuk(font_path(blank.family, blank.gaya)).shape
        room = blank.ruang.kanan - (blank.x if blank.rata is Rata.KIRI else blank.ruang.kiri)
        fixed = blank.selebar or blank.lambat or blank.jenis is not JenisBlank.TEKS
        if not fixed and blank.baris == 1 and room > 100:
            fits = [t for t in _NAMES if (b := shape(t, blank.ukuran)) and b.lebar < room]
            wanted = room * next(widths)
            longer = (fits[-1] + "i" * n for n in itertools.count(1))
            yield tag, next(t for t in longer if (b := shape(t, blank.ukuran)) and b.lebar > wanted)


@pytest.fixture(scope="module")
def semua(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Kasus]]:
    """All cases, by set of values; LibreOffice runs twice, once for each way to write PDF."""
    room = tmp_path_factory.mktemp("setara")
    copies = {f"{n:04x}": (name, copy) for n, (name, copy) in enumerate(every_form().items())}
    blangko: dict[str, Mapping[str, bytes]] = {}
    for key, (_, copy) in copies.items():
        blangko[key] = rendered(copy)
        (room / f"{key}.docx").write_bytes(write_parts(blangko[key]))
    jobs = [ConvertJob(key, room / f"{key}.docx", "", (), name) for key, (name, _) in copies.items()]
    compiled = convert_all(jobs, room / "blangko", workers=2, export=BLANGKO)
    assert not compiled.failed

    cases: list[tuple[str, str, Isian]] = []
    peta: dict[str, Peta] = {}
    seen: set[Formulir] = set()
    for done in compiled.done:
        key = done.job.key
        peta[key] = compile_blangko(blangko[key], done.path, room / f"{key}.pdf", done.job.nama)
        copy = copies[key][1]
        values = sets_of_values(copy, peta[key], first=copy.formulir not in seen)
        cases += ((key, isi, v) for isi, v in values.items())
        seen.add(copy.formulir)
    jobs = []
    filled: dict[int, Terisi] = {}
    for n, (key, _, given) in enumerate(cases):
        docx = room / f"{key}-{n}.docx"
        filled[n] = Pengisi(peta[key]).fill(given)
        docx.write_bytes(write_parts(fill_docx(blangko[key], given, filled[n].sempit)))
        jobs.append(ConvertJob(f"{key}{n:06x}", docx, "", (), docx.name))
    slow = convert_all(jobs, room / "lambat", workers=2, normalise=normalise)
    assert not slow.failed

    out: dict[str, list[Kasus]] = {}
    for n, ((key, isi, _), done) in enumerate(zip(cases, slow.done, strict=True)):
        name, copy = copies[key]
        terisi = filled[n]
        fast = None if terisi.lambat else room / f"{done.job.key}.cepat.pdf"
        if fast:
            write_stamped(pelat_of((room / f"{key}.pdf").read_bytes()), terisi.tanda, fast)
        names = tags(blangko[key])
        out.setdefault(isi, []).append(Kasus(name, isi, copy, names, peta[key], terisi, fast, done.path))
    return out


def rendered(copy: Copy) -> dict[str, bytes]:
    sources = Sources(ROOT, "")
    structure = sources.recipe(copy).structure
    done = render(structure.template, structure.konteks, Properties(copy.formulir.judul, "LSP"), None)
    assert done.value is not None, done.diagnostics
    return read_parts(done.value)


def stamped(cases: list[Kasus]) -> Iterator[tuple[Kasus, Path]]:
    for kasus in cases:
        if kasus.cepat is not None:
            yield kasus, kasus.cepat


SETS = ("kosong", "contoh", "pendek", "nama panjang", "sedikit kepanjangan")


@pytest.mark.parametrize("isi", SETS)
def test_a_stamped_form_has_the_same_text_page_by_page(semua: dict[str, list[Kasus]], isi: str) -> None:
    compared = 0
    for kasus, fast in stamped(semua[isi]):
        one, other = ([" ".join(t.split()) for t in page_texts(p)] for p in (fast, kasus.lambat))
        assert one == other, kasus.nama
        compared += len(one)
    assert compared > 0


@pytest.mark.parametrize("isi", SETS)
def test_a_stamped_form_has_the_same_pixels(semua: dict[str, list[Kasus]], isi: str) -> None:
    compared = 0
    for kasus, fast in stamped(semua[isi]):
        for number, (one, other) in enumerate(zip(images(fast), images(kasus.lambat), strict=True), start=1):
            share = different(one, other)
            assert share <= ALLOWED, f"{kasus.nama}, halaman {number}: {share:.3%}"
            compared += 1
    assert compared > 0


def images(path: Path) -> list[Image.Image]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in pdf]


def different(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that are unlike all their neighbours in the other picture."""
    assert one.size == other.size
    if not any(ImageChops.difference(one, other).histogram()[LEVELS + 1 :]):
        return 0.0
    return max(_unlike(one, other), _unlike(other, one))


def _unlike(one: Image.Image, other: Image.Image) -> float:
    lightest, darkest = other.filter(ImageFilter.MaxFilter(3)), other.filter(ImageFilter.MinFilter(3))
    beyond = ImageChops.lighter(ImageChops.subtract(one, lightest), ImageChops.subtract(darkest, one))
    histogram = beyond.histogram()
    return sum(histogram[LEVELS + 1 :]) / sum(histogram)


def test_the_measure_of_pixels_sees_a_missing_letter_and_a_shifted_line() -> None:
    page = Image.new("L", (200, 100), 255)
    marked = page.copy()
    marked.paste(0, (50, 50, 60, 60))
    shifted = page.copy()
    shifted.paste(0, (54, 50, 64, 60))
    nudged = page.copy()
    nudged.paste(0, (51, 50, 61, 60))
    assert different(page, marked) > ALLOWED
    assert different(marked, shifted) > ALLOWED
    assert different(marked, nudged) == 0


@pytest.mark.parametrize("isi", SETS)
def test_only_the_blanks_that_are_known_to_need_it_take_the_slow_path(
    semua: dict[str, list[Kasus]], isi: str
) -> None:
    allowed = LAMBAT[isi]
    for kasus in of_an_asesi(semua[isi]):
        known = allowed.get("*", ()) + allowed.get(kasus.copy.formulir.kode, ())
        strange = [reason for reason in kasus.terisi.lambat if not is_known(reason, known)]
        assert strange == [], kasus.nama


def test_no_letter_of_the_example_takes_the_slow_path(semua: dict[str, list[Kasus]]) -> None:
    """They are made anew with every asesi more: LibreOffice would start each time."""
    letters = [kasus for kasus in semua["contoh"] if kasus.copy.formulir.lingkup is Lingkup.ASESMEN]
    assert letters
    assert {kasus.nama: kasus.terisi.lambat for kasus in letters if kasus.terisi.lambat} == {}


def test_text_a_little_too_long_is_set_in_narrower_letters(semua: dict[str, list[Kasus]]) -> None:
    narrowed = [kasus for kasus in of_an_asesi(semua["sedikit kepanjangan"]) if kasus.terisi.sempit]
    assert narrowed
    assert {width for kasus in narrowed for width in kasus.terisi.sempit.values()} == set(LEBAR_HURUF[1:])


def test_a_list_of_people_has_room_for_two_lines_in_every_cell(semua: dict[str, list[Kasus]]) -> None:
    """One long name must not make LibreOffice lay out a list of hundreds."""
    names = ("peserta.*", "tim.*.nama", "ak05.*.nama", "pleno.*.keterangan", "hadir.*.*.*")
    checked: set[str] = set()
    for kasus in semua["kosong"]:
        for blank in kasus.peta.blanks:
            if kasus.copy.formulir.lingkup is Lingkup.ASESMEN and is_known(blank.tag, names):
                assert blank.baris >= 2, f"{kasus.nama}: {blank.tag}"
                checked.add(kasus.copy.formulir.kode)
    lists = {"BERITA.ACARA", "BERITA.ACARA.PLENO", "DAFTAR.HADIR", "SK.HASIL", "SURAT.TUGAS"}
    assert checked == {"FR.AK.05"} | lists


def is_known(reason: str, known: tuple[str, ...]) -> bool:
    tag = reason.partition(":")[0]
    return any(fnmatch.fnmatch(tag, pattern) for pattern in known)


def of_an_asesi(cases: list[Kasus]) -> list[Kasus]:
    found = [kasus for kasus in cases if kasus.copy.formulir.lingkup is Lingkup.ASESI]
    assert found
    return found


def test_a_map_knows_every_blank_and_survives_the_cache(semua: dict[str, list[Kasus]]) -> None:
    for kasus in of_an_asesi(semua["contoh"]):
        assert set(kasus.peta.tags) == set(kasus.tags), kasus.nama
        assert decode_peta(encode_peta(kasus.peta)) == kasus.peta
