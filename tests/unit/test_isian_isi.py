"""Filling a compiled blangko: what is stamped stands in its room and is whole; the rest is refused."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pikepdf
import pypdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.errors import InvalidOutput
from generator.files import hash_bytes
from generator.isian.isi import Pengisi
from generator.isian.peta import VERSI, Blank, JenisBlank, Kotak, Peta, Rata, decode_peta, encode_peta
from generator.model.proyek import Isian
from generator.pdf.bentuk import load_pembentuk
from generator.pdf.gambar import Gambar, load_gambar
from generator.pdf.tempel import Pelat, combine, write_stamped
from generator.pdf.tulis import Typesetter
from generator.program.fonts import Style, font_path

CARLITO = load_pembentuk(font_path("Carlito"))
ROOM = Kotak(50.0, 100.0, 200.0, 150.0)
TEKS = Blank(
    tag="asesi.nama",
    jenis=JenisBlank.TEKS,
    halaman=0,
    letak=0,
    rect=Kotak(48.9, 134.0, 57.9, 148.2),
    x=50.0,
    y=137.5,
    family="Carlito",
    gaya=Style.REGULAR,
    ukuran=10.0,
    ruang=ROOM,
    jarak=12.2,
    awal=50.0,
    baris=3,
)
SEBARIS = msgspec.structs.replace(TEKS, baris=1)


@dataclass(frozen=True, slots=True)
class Baris:
    """A stamped line: its left end, its baseline and its text."""

    x: float
    y: float
    teks: str


def peta(*blanks: Blank) -> Peta:
    return Peta(1, hash_bytes(EMPTY), blanks)


def _empty_page() -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"q 0 0 1 rg Q\nq 1 0 0 rg Q\n")
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


EMPTY = _empty_page()


def pelat() -> Pelat:
    return Pelat(EMPTY, pikepdf.open(io.BytesIO(EMPTY)))


def reasons(blank: Blank, value: str | bool) -> tuple[str, ...]:
    return Pengisi(peta(blank)).fill({blank.tag: value}).lambat


def lines(blank: Blank, values: Isian) -> list[Baris]:
    """What the marks of one blank show, read from their operators."""
    filled = Pengisi(peta(blank)).fill(values)
    assert filled.lambat == ()
    out = []
    for mark in filled.tanda.get(0, ()):
        names = {glif.kode: glif.teks for glif in mark.glif}
        for x, y, shown in re.findall(rb"Tf (?:[\d.]+ 0 0 1 )?([\d.]+) ([\d.]+) T[dm] (.*?)TJ", mark.isi):
            codes = "".join(re.findall(r"<([0-9A-F]+)>", shown.decode()))
            text = "".join(names[int(codes[n : n + 4], 16)] for n in range(0, len(codes), 4))
            out.append(Baris(float(x), float(y), text))
    return out


def stamped(tmp_path: Path, blank: Blank, values: Isian, gambar: dict[str, Gambar] | None = None) -> Path:
    filled = Pengisi(peta(blank)).fill(values, gambar)
    assert filled.lambat == ()
    target = tmp_path / "hasil.pdf"
    assert write_stamped(pelat(), filled.tanda, target) == 1
    return target


def test_a_value_is_set_on_the_baseline_of_its_blank() -> None:
    assert lines(TEKS, {"asesi.nama": "Siti Rahmawati"}) == [Baris(50.0, 137.5, "Siti Rahmawati")]


def test_stamped_text_can_be_searched_and_copied_ligatures_and_all(tmp_path: Path) -> None:
    document = stamped(tmp_path, TEKS, {"asesi.nama": "Fitri Attar, officer é & <"})
    assert pypdf.PdfReader(document).pages[0].extract_text().strip() == "Fitri Attar, officer é & <"
    with pypdfium2.PdfDocument(document) as pdf:
        assert pdf[0].get_textpage().get_text_bounded().strip() == "Fitri Attar, officer é & <"


def test_marks_stand_in_the_content_at_their_place(tmp_path: Path) -> None:
    blank = msgspec.structs.replace(TEKS, letak=len(b"q 0 0 1 rg Q\n"))
    with pikepdf.open(stamped(tmp_path, blank, {"asesi.nama": "Siti"})) as pdf:
        content = pdf.pages[0].obj.Contents.read_bytes()
    assert content.index(b"0 0 1 rg") < content.index(b"TJ") < content.index(b"1 0 0 rg")


def test_a_text_longer_than_its_line_is_broken_where_its_cell_has_the_height() -> None:
    found = lines(TEKS, {"asesi.nama": "Dewi Kusumaningtyas Wulandari Puspitaningrum"})
    assert [(b.x, round(b.y, 2)) for b in found] == [(50.0, 137.5), (50.0, 125.3)]
    assert "".join(b.teks for b in found) == "Dewi Kusumaningtyas Wulandari Puspitaningrum"


def test_lines_in_the_middle_of_a_cell_rise_by_half_of_what_is_added() -> None:
    blank = msgspec.structs.replace(TEKS, di_tengah=True)
    assert [round(b.y, 2) for b in lines(blank, {"asesi.nama": "satu\ndua"})] == [143.6, 131.4]


def test_later_lines_begin_at_the_left_of_the_cell_where_a_label_stands_before_the_first() -> None:
    blank = msgspec.structs.replace(TEKS, x=120.0)
    assert [b.x for b in lines(blank, {"asesi.nama": "satu dua tiga\nempat"})] == [120.0, 50.0]


@pytest.mark.parametrize(
    ("blank", "value", "reason"),
    [
        (SEBARIS, "Dewi Kusumaningtyas Wulandari Puspitaningrum", "tidak muat pada ruangnya"),
        (SEBARIS, "satu\ndua", "tidak muat pada ruangnya"),
        (TEKS, "Kusumaningtyaswulandaripuspitaningrumhadi", "kata lebih panjang daripada barisnya"),
        (TEKS, "Jalan Merdeka Selatan Raya, kelurahan-kecamatan", "pemenggalan baris tidak pasti"),
        (TEKS, "nama 👍", "huruf tidak ada pada fon atau harus dirangkai"),
        (TEKS, "Ahmad أحمد", "huruf tidak ada pada fon atau harus dirangkai"),
        (TEKS, "e\u0301", "huruf tidak ada pada fon atau harus dirangkai"),
        (TEKS, "a " * 200, "teks panjang"),
        (msgspec.structs.replace(TEKS, lambat="berpindah ke baris baru"), "a", "berpindah ke baris baru"),
    ],
)
def test_what_does_not_surely_fit_is_refused_by_the_name_of_its_blank(
    blank: Blank, value: str, reason: str
) -> None:
    assert reasons(blank, value) == (f"asesi.nama: {reason}",)


def test_a_reason_says_nothing_of_the_value() -> None:
    (reason,) = reasons(SEBARIS, "Rahasia Pribadi yang Panjang Sekali dan Tidak Muat")
    assert "Rahasia" not in reason


@pytest.mark.parametrize(
    ("spare", "width"),
    [(1.0, 100), (0.05, 97), (-0.05, 97), (-1.0, 97), (-3.0, 94), (-3.4, 94), (-4.5, None)],
)
def test_letters_are_narrowed_by_no_more_than_it_takes_and_is_allowed(
    spare: float, width: int | None
) -> None:
    shaped = CARLITO.shape("Siti Rahmawati", 10)
    assert shaped is not None
    room = msgspec.structs.replace(ROOM, kanan=50.0 + shaped.lebar + spare)
    blank = msgspec.structs.replace(SEBARIS, ruang=room)
    filled = Pengisi(peta(blank)).fill({"asesi.nama": "Siti Rahmawati"})
    if width is None:
        assert filled.lambat and not filled.sempit
    else:
        assert filled.sempit == ({} if width == 100 else {0: width})
        (mark,) = filled.tanda[0]
        assert (b"%g 0 0 1 50.000 137.500 Tm" % (width / 100) in mark.isi) is (width != 100)


def test_text_that_may_be_broken_is_broken_rather_than_narrowed() -> None:
    shaped = CARLITO.shape("Siti Rahmawati", 10)
    assert shaped is not None
    room = msgspec.structs.replace(ROOM, kanan=50.0 + shaped.lebar - 1.0)
    blank = msgspec.structs.replace(TEKS, ruang=room)
    assert [line.teks for line in lines(blank, {"asesi.nama": "Siti Rahmawati"})] == ["Siti ", "Rahmawati"]


def test_where_text_follows_only_a_value_of_the_same_width_is_stamped() -> None:
    shaped = CARLITO.shape("2026", 10)
    assert shaped is not None
    blank = msgspec.structs.replace(TEKS, selebar=shaped.lebar, teks="....")
    assert reasons(blank, "2031") == ()
    assert reasons(blank, "31") == ("asesi.nama: teks sesudahnya bergeser",)
    assert reasons(blank, "") == ()
    assert Pengisi(peta(msgspec.structs.replace(blank, teks=""))).fill({}).lambat


def test_a_dotted_line_is_printed_until_there_is_a_value() -> None:
    dotted = msgspec.structs.replace(TEKS, teks="........")
    assert [b.teks for b in lines(dotted, {})] == ["........"]
    assert [b.teks for b in lines(dotted, {"asesi.nama": "Siti"})] == ["Siti"]
    assert lines(TEKS, {}) == []


def test_a_centred_and_a_right_aligned_text_keep_their_middle_and_their_end() -> None:
    shaped = CARLITO.shape("Kompeten", 10)
    assert shaped is not None
    for rata, share in ((Rata.TENGAH, 0.5), (Rata.KANAN, 1.0)):
        (line,) = lines(msgspec.structs.replace(TEKS, x=120.0, rata=rata), {"asesi.nama": "Kompeten"})
        assert line.x == pytest.approx(120.0 - shaped.lebar * share, abs=0.05)


def test_a_box_is_ticked_and_a_choice_struck_through() -> None:
    box = msgspec.structs.replace(
        TEKS, jenis=JenisBlank.CENTANG, family="DejaVu Sans", teks="☐", benar="☑", tag="ia01.ya"
    )
    assert [[b.teks for b in lines(box, {"ia01.ya": v})] for v in (True, "true", False, "ya")] == [
        ["☑"],
        ["☑"],
        ["☐"],
        ["☐"],
    ]
    choice = msgspec.structs.replace(TEKS, jenis=JenisBlank.CORET, teks="Mandiri", tag="coret.mandiri")
    for value, struck in ((True, True), (False, False)):
        (mark,) = Pengisi(peta(choice)).fill({"coret.mandiri": value}).tanda[0]
        assert (b" l S" in mark.isi) is struck
        assert [b.teks for b in lines(choice, {"coret.mandiri": value})] == ["Mandiri"]


@pytest.mark.parametrize(
    ("size", "strike"),
    [
        (7, (0.5, 1.5)),
        (8.5, (0.6, 1.8)),
        (9, (0.6, 1.9)),
        (10, (0.7, 2.2)),
        (12, (0.8, 2.6)),
        (15, (1.0, 3.2)),
    ],
)
def test_the_line_through_a_choice_is_as_thick_and_as_high_as_libreoffice_draws_it(
    size: float, strike: tuple[float, float]
) -> None:
    assert CARLITO.strike(size) == pytest.approx(strike)


words = st.lists(st.text(st.sampled_from("abefijklt.,'é"), min_size=1, max_size=14), min_size=1, max_size=14)


@given(words)
def test_stamped_text_never_leaves_its_room_and_loses_nothing(text: list[str]) -> None:
    value = " ".join(text)
    if reasons(TEKS, value):
        return
    found = lines(TEKS, {"asesi.nama": value})
    width = Pengisi(peta(TEKS)).fill({"asesi.nama": value}).sempit.get(0, 100)
    assert "".join(b.teks for b in found) == value
    assert len(found) <= TEKS.baris
    for line in found:
        shaped = CARLITO.shape(line.teks.rstrip(), width / 10)
        assert shaped is not None
        assert line.x + shaped.lebar < ROOM.kanan
        assert line.y - CARLITO.descent(10) / 20 >= ROOM.bawah


def picture(width: int, height: int, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height), "navy").save(out, "PNG")
    return out.getvalue()


GAMBAR = msgspec.structs.replace(TEKS, jenis=JenisBlank.GAMBAR, tag="gambar.ttd.asesi")


@pytest.mark.parametrize("size", [(400, 100), (100, 400)])
def test_a_picture_is_as_large_as_its_room_allows_and_keeps_its_shape(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    gambar = {"gambar.ttd.asesi": load_gambar(picture(*size), "ttd")}
    with pypdfium2.PdfDocument(stamped(tmp_path, GAMBAR, {}, gambar)) as pdf:
        (image,) = pdf[0].get_objects()
        left, bottom, right, top = image.get_bounds()
    assert ROOM.kiri <= left < right <= ROOM.kanan
    assert ROOM.bawah - 0.1 < bottom < top == pytest.approx(ROOM.atas, abs=0.1)
    assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], rel=0.01)
    assert (right - left) == pytest.approx(150, abs=0.1) or (top - bottom) == pytest.approx(50, abs=0.1)


def test_a_blank_for_a_picture_stays_empty_without_one(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(stamped(tmp_path, GAMBAR, {})) as pdf:
        assert list(pdf[0].get_objects()) == []


def test_a_transparent_picture_is_laid_on_white_and_a_jpeg_is_kept_as_it_is() -> None:
    clear = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(clear, "PNG")
    assert load_gambar(clear.getvalue(), "ttd").mode == "L"
    jpeg = io.BytesIO()
    Image.new("RGB", (10, 10), "navy").save(jpeg, "JPEG")
    assert load_gambar(jpeg.getvalue(), "foto").data == jpeg.getvalue()
    assert max(load_gambar(picture(4000, 10), "foto").lebar, 0) <= 1600


@pytest.mark.parametrize("data", [b"", b"bukan gambar", picture(50, 50)[:60]])
def test_a_damaged_picture_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(InvalidOutput, match="ttd asesi"):
        load_gambar(data, "ttd asesi")


def test_a_picture_shown_twice_is_embedded_once(tmp_path: Path) -> None:
    gambar = {tag: load_gambar(picture(40, 40), "qr") for tag in ("gambar.a", "gambar.b")}
    both = [msgspec.structs.replace(GAMBAR, tag=tag) for tag in gambar]
    filled = Pengisi(peta(*both)).fill({}, gambar)
    target = tmp_path / "dua.pdf"
    write_stamped(pelat(), filled.tanda, target)
    with pikepdf.open(target) as pdf:
        assert sum(o.get("/Subtype") == "/Image" for o in pdf.objects if isinstance(o, pikepdf.Stream)) == 1


def test_combined_blangko_are_stamped_like_single_ones() -> None:
    filled = Pengisi(peta(TEKS)).fill({"asesi.nama": "Siti"})
    for plates in ([pelat(), pelat()], combine([pelat(), pelat()])):
        with pikepdf.new() as pdf:
            with Typesetter(pdf) as typesetter:
                for plate in plates:
                    start = len(pdf.pages)
                    pdf.pages.extend(plate.pages)
                    plate.stamp(pdf.pages[start:], filled.tanda, typesetter)
            out = io.BytesIO()
            pdf.save(out)
        texts = [page.extract_text().strip() for page in pypdf.PdfReader(out).pages]
        assert texts == ["Siti", "Siti"]


def test_a_map_that_is_damaged_or_of_another_version_is_no_map() -> None:
    data = encode_peta(peta(TEKS))
    assert decode_peta(data) == peta(TEKS)
    assert decode_peta(data[:-5]) is None
    assert decode_peta(data.replace(b'"versi":%d' % VERSI, b'"versi":0')) is None


def test_a_form_whose_map_is_uncertain_is_never_stamped() -> None:
    filled = Pengisi(Peta(1, "", (), "isian tidak cocok")).fill({"asesi.nama": "Siti"})
    assert filled.lambat == ("isian tidak cocok",)
    assert filled.tanda == {}
