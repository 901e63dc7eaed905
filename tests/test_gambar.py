"""Pictures of asesi: printed alike on both ways to paper, kept out of everything but their own place."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from generator.convert import ConvertJob, convert_all
from generator.isian.blangko import compile_blangko
from generator.isian.docx import fill_docx
from generator.isian.gambar_docx import put_pictures
from generator.isian.isi import Pengisi
from generator.isian.peta import JenisBlank, Peta
from generator.model.proyek import Isian
from generator.ooxml import Parts, write_parts
from generator.pdf.gambar import Gambar, load_gambar, picture_fault
from generator.pdf.normalise import normalise
from generator.pdf.read import page_texts
from generator.pdf.tempel import pelat_of, write_stamped
from generator.program.soffice import BLANGKO
from generator.recipe import all_values
from tests.conftest import Bangunan
from tests.meja import Meja
from tests.test_setara import ALLOWED, different, every_form, images, rendered

PASFOTO = "gambar.pasfoto"


def drawn(size: tuple[int, int], mode: str = "RGB", kind: str = "PNG") -> bytes:
    """A face of no one: an ellipse in a frame, so that every edge of the picture can be seen."""
    image = Image.new(mode, size, (0, 0, 0, 0) if mode == "RGBA" else "lightblue")
    pen = ImageDraw.Draw(image)
    width, height = size
    pen.rectangle((0, 0, width - 1, height - 1), outline="black", width=12)
    pen.ellipse((width // 4, height // 4, 3 * width // 4, 3 * height // 4), fill="sienna")
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


def signed() -> bytes:
    """A stroke of the pen on nothing, as a tablet saves it."""
    image = Image.new("RGBA", (800, 250), (0, 0, 0, 0))
    waves = [(x, 125 + round(90 * math.sin(x / 37) * math.cos(x / 210))) for x in range(30, 770, 5)]
    ImageDraw.Draw(image).line(waves, fill=(20, 30, 120, 255), width=7, joint="curve")
    return saved(image)


def coded() -> bytes:
    """Squares as fine as those of a QR code, one pixel each."""
    image = Image.new("1", (33, 33), 1)
    image.putdata([(7 * x * x + 3 * x * y + y) % 5 > 1 for y in range(33) for x in range(33)])
    return saved(image)


def saved(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


PICTURES = {
    "tegak": drawn((300, 400), kind="JPEG"),
    "mendatar": drawn((600, 200)),
    "tembus pandang": drawn((300, 300), "RGBA"),
    "tanda tangan": signed(),
    "kode QR": coded(),
}


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover, compiled, and filled in both ways: without a picture and with each of them."""

    peta: Peta
    cepat: dict[str, Path]
    lambat: dict[str, Path]


@pytest.fixture(scope="module")
def sampul(tmp_path_factory: pytest.TempPathFactory) -> Sampul:
    room = tmp_path_factory.mktemp("gambar")
    name, copy = next(
        (n, c) for n, c in every_form().items() if c.formulir.kode == "SAMPUL" and c.cakupan.asesi
    )
    blangko, values = rendered(copy), all_values(copy)
    (room / "blangko.docx").write_bytes(write_parts(blangko))
    job = ConvertJob("00", room / "blangko.docx", "", (), name)
    (done,) = convert_all([job], room / "pdf", workers=1, export=BLANGKO).done
    peta = compile_blangko(blangko, done.path, room / "blangko.pdf", name)
    pictures: dict[str, dict[str, Gambar]] = {"": {}} | {
        n: {PASFOTO: load_gambar(data, n)} for n, data in PICTURES.items()
    }
    fast: dict[str, Path] = {}
    jobs = []
    for n, (which, gambar) in enumerate(pictures.items()):
        filled = Pengisi(peta).fill(values, gambar)
        assert filled.lambat == ()
        fast[which] = room / f"cepat{n}.pdf"
        write_stamped(pelat_of((room / "blangko.pdf").read_bytes()), filled.tanda, fast[which])
        docx = room / f"{n}.docx"
        docx.write_bytes(write_parts(shown(blangko, values, gambar)))
        jobs.append(ConvertJob(f"{n:06x}", docx, "", (), which))
    slow = convert_all(jobs, room / "lambat", workers=1, normalise=normalise)
    assert not slow.failed
    return Sampul(peta, fast, {done.job.nama: done.path for done in slow.done})


def shown(blangko: Parts, values: Isian, gambar: dict[str, Gambar]) -> dict[str, bytes]:
    return put_pictures(fill_docx(blangko, values), gambar)


@pytest.mark.parametrize("which", ["", *PICTURES])
def test_a_picture_is_printed_alike_by_stamp_and_by_libreoffice(sampul: Sampul, which: str) -> None:
    one, other = sampul.cepat[which], sampul.lambat[which]
    assert [" ".join(t.split()) for t in page_texts(one)] == [" ".join(t.split()) for t in page_texts(other)]
    (fast,), (slow,) = images(one), images(other)
    assert different(fast, slow) <= ALLOWED


@pytest.mark.parametrize("which", PICTURES)
def test_a_picture_is_seen_and_moves_nothing(sampul: Sampul, which: str) -> None:
    (empty,), (filled,) = images(sampul.lambat[""]), images(sampul.lambat[which])
    (blank,) = (b for b in sampul.peta.blanks if b.jenis is JenisBlank.GAMBAR)
    scale = 100 / 72
    height = empty.height
    box = (
        round(blank.ruang.kiri * scale - 2),
        round(height - blank.ruang.atas * scale - 2),
        round(blank.ruang.kanan * scale + 2),
        round(height - blank.ruang.bawah * scale + 2),
    )
    assert different(empty.crop(box), filled.crop(box)) > ALLOWED
    for page in (empty, filled):
        page.paste(255, box)
    assert different(empty, filled) == 0


@pytest.fixture(scope="module")
def berfoto(kecil: Bangunan, tmp_path_factory: pytest.TempPathFactory) -> Meja:
    """The tiny project as it was built, then with a photograph of its asesi."""
    meja = kecil.meja.salin(tmp_path_factory.mktemp("foto") / "proyek")
    put(meja, PICTURES["tegak"])
    meja.build()
    return meja


def put(meja: Meja, data: bytes) -> None:
    path = meja.root / "asesmen/2026-05-kecil/gambar/k01/pasfoto.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def pictures_in(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return sum(
            image.get("/Filter") == "/DCTDecode" for page in pdf.pages for image in page.get_images().values()
        )


def test_the_photograph_stands_on_the_cover_and_in_no_other_form(berfoto: Meja) -> None:
    folder = berfoto.output / "asesmen/2026-05-kecil/k01"
    shown = {path.name for path in folder.glob("*.pdf") if pictures_in(path)}
    assert shown == {"SAMPUL.pdf", "berkas.pdf"}


def test_only_who_changes_his_picture_is_made_anew(berfoto: Meja) -> None:
    assert berfoto.plan() == {}
    before = berfoto.files()
    put(berfoto, drawn((300, 400), "L", kind="JPEG"))
    stale = berfoto.plan()
    cover, berkas = (f"asesmen/2026-05-kecil/k01/{name}.pdf" for name in ("SAMPUL", "berkas"))
    assert stale == {cover: "gambar berubah", berkas: "formulir di dalamnya berubah"}
    berfoto.build()
    after = berfoto.files()
    changed = {path for path, sha in after.items() if before.get(path) != sha} - {"manifest.json"}
    assert changed == {cover, cover.replace(".pdf", ".docx"), berkas}


def test_a_truncated_photograph_stops_the_build_by_its_name_and_harms_nothing(berfoto: Meja) -> None:
    before = berfoto.files()
    put(berfoto, PICTURES["tegak"][:900])
    jalan = berfoto.muk("build")
    assert jalan.kode == 1
    assert "gambar/k01/pasfoto.jpg" in jalan.galat and "BRK005" in jalan.galat
    assert berfoto.files() == before


@pytest.mark.parametrize("which", PICTURES)
def test_what_passes_the_check_can_be_printed_however_it_was_damaged(which: str) -> None:
    whole = PICTURES[which]
    assert picture_fault(whole) == ""
    damaged = [whole[:n] for n in range(0, len(whole), 53)]
    damaged += [whole[:n] + bytes([whole[n] ^ 16]) + whole[n + 1 :] for n in range(0, len(whole), 29)]
    refused = 0
    for data in damaged:
        if picture_fault(data):
            refused += 1
        else:
            load_gambar(data, which)
    assert refused > 0


@pytest.mark.parametrize(
    ("side", "reason"),
    [
        (8000, "8000 × 8000 piksel, terlalu besar"),
        (10_000, "10000 × 10000 piksel, terlalu besar"),
        (14_000, "pikselnya terlalu banyak"),
    ],
)
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(side: int, reason: str) -> None:
    out = io.BytesIO()
    Image.new("1", (side, side)).save(out, "PNG")
    assert picture_fault(out.getvalue()) == reason


def test_a_value_recorded_in_place_of_a_picture_is_told(kecil: Bangunan, tmp_path: Path) -> None:
    meja = kecil.meja.salin(tmp_path / "proyek")
    hasil = meja.root / "asesmen/2026-05-kecil/hasil/k01.yaml"
    hasil.write_text(hasil.read_text(encoding="utf-8") + "  gambar.pasfoto: pasfoto.jpg\n", encoding="utf-8")
    jalan = meja.muk("build")
    assert jalan.kode == 1
    assert "ISI001" in jalan.galat and "gambar.pasfoto" in jalan.galat
