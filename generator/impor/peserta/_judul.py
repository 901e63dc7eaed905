"""Which column is what: headings as LSP, schools and companies write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice, pairwise

from generator.diagnostic import Checked, Diagnostic, Span
from generator.impor.peserta._lembar import Baris, Lembar, Sel, huruf_kolom, texts
from generator.kode.imp_peserta import GANDA, JUDUL, MIRIP

SINONIM: Mapping[str, tuple[str, ...]] = {
    "nomor": ("no", "no urut", "nomor", "nomor urut", "id"),
    "nama": ("nama", "nama lengkap", "nama asesi", "nama peserta", "nama pemohon", "nama siswa", "name"),
    "nik": (
        "nik", "no ktp", "nomor ktp", "ktp", "nik ktp", "no nik", "nomor nik", "nomor induk kependudukan",
        "no identitas", "nomor identitas", "nik paspor", "no ktp paspor", "no ktp nik paspor",
    ),
    "paspor": ("paspor", "no paspor", "nomor paspor", "passport"),
    "tempat_lahir": ("tempat lahir", "tmp lahir", "tmpt lahir", "tpt lahir", "kota lahir", "kota kelahiran"),
    "tanggal_lahir": ("tanggal lahir", "tgl lahir", "tanggal kelahiran", "tgl kelahiran", "tg lahir"),
    "ttl": (
        "ttl", "tempat tanggal lahir", "tempat tgl lahir", "tempat dan tanggal lahir", "tempat dan tgl lahir",
        "tmp tgl lahir",
    ),
    "jenis_kelamin": (
        "jenis kelamin", "jk", "kelamin", "l p", "lk pr", "gender", "sex", "jns kelamin", "jenis kel",
    ),
    "kebangsaan": ("kebangsaan", "kewarganegaraan", "warga negara", "wn"),
    "alamat": (
        "alamat", "alamat rumah", "alamat lengkap", "alamat tinggal", "alamat domisili", "domisili",
        "alamat tempat tinggal", "alamat jalan", "jalan",
    ),
    "rt": ("rt",),
    "rw": ("rw",),
    "rt_rw": ("rt rw",),
    "kelurahan": ("kelurahan", "kel", "desa", "kelurahan desa", "desa kelurahan", "kel desa", "desa kel"),
    "kecamatan": ("kecamatan", "kec"),
    "kota": (
        "kota", "kabupaten", "kab", "kab kota", "kota kab", "kabupaten kota", "kota kabupaten",
        "kota kab domisili",
    ),
    "provinsi": ("provinsi", "propinsi", "prov"),
    "kode_pos": ("kode pos", "kodepos", "kode pos rumah"),
    "telepon": (
        "telepon", "telp", "tlp", "telpon", "telepon hp", "telp hp", "no telepon", "no telp", "no tlp",
        "nomor telepon", "telephone", "phone", "kontak", "no kontak", "telp no hp", "no telp hp",
        "nomor telepon hp", "no telepon hp",
    ),
    "hp": (
        "hp", "no hp", "nomor hp", "handphone", "no handphone", "ponsel", "wa", "no wa", "nomor wa",
        "whatsapp", "no whatsapp", "nomor whatsapp", "hp wa", "no hp wa", "nomor hp wa", "seluler",
        "no ponsel", "no hp whatsapp",
    ),
    "telp_rumah": ("telepon rumah", "telp rumah", "no telp rumah"),
    "telp_kantor": ("telepon kantor", "telp kantor", "no telp kantor"),
    "email": ("email", "e mail", "alamat email", "alamat e mail", "surel", "mail"),
    "pendidikan": (
        "pendidikan", "pendidikan terakhir", "kualifikasi pendidikan", "ijazah", "ijazah terakhir",
        "jenjang pendidikan", "kualifikasi", "pendidikan id",
    ),
    "jurusan": ("jurusan", "program studi", "prodi", "kompetensi keahlian"),
    "jabatan": ("jabatan", "pekerjaan", "posisi", "jabatan pekerjaan", "pekerjaan jabatan", "profesi"),
    "institusi": (
        "instansi", "instansi id",
        "institusi", "perusahaan", "nama instansi", "nama institusi", "nama perusahaan",
        "tempat kerja", "tempat bekerja", "lembaga", "nama lembaga", "instansi perusahaan", "asal instansi",
        "nama institusi perusahaan", "institusi perusahaan", "asal perusahaan", "perusahaan instansi",
        "asal sekolah", "sekolah", "nama sekolah", "kampus", "perguruan tinggi", "asal perguruan tinggi",
    ),
    "alamat_kantor": ("alamat kantor", "alamat instansi", "alamat perusahaan", "alamat institusi"),
    "kode_pos_kantor": ("kode pos kantor", "kodepos kantor"),
    "email_kantor": ("email kantor", "e mail kantor"),
    "fax": ("fax", "faks", "fax kantor"),
    "asesor": ("no reg met", "no met", "nomor met", "no reg asesor", "no registrasi asesor",
               "nomor registrasi asesor", "no reg met asesor", "no met asesor"),
}  # fmt: skip
"""Headings, folded, of each thing that is read. ``nomor`` is known and not used."""

LAIN = (
    "nama asesor", "nama skema", "nama toko", "nama ibu kandung", "nama tuk", "tanggal daftar", "tanggal uji",
    "tanggal asesmen", "tempat asesmen", "tgl asesmen", "tempat uji", "no registrasi", "no blanko", "skema",
    "tuk", "status", "keterangan", "hasil", "unit", "band", "mid", "kc", "notes", "catatan", "no sertifikat",
    "kode kota", "kode provinsi", "kode pekerjaan", "kode jadwal", "kode pendidikan", "no rekening",
)  # fmt: skip
"""Headings that are often there and mean something else, however near they come to one above."""

_FILLING = {
    "asesi", "peserta", "pemohon", "calon", "siswa", "mahasiswa", "anda", "saudara", "lengkap", "sesuai",
    "ktp", "data",
}  # fmt: skip
"""Words that say nothing about what a column holds."""
_DIKENAL = {heading: field for field, headings in SINONIM.items() for heading in headings}
_SEARCHED = 30
"""Rows from the top among which the headings are looked for: titles and notes stand above them."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column that is read.

    Attributes:
        isi: what it holds, a key of :data:`SINONIM`.
        judul: its heading as written.
    """

    kolom: int
    isi: str
    judul: str


@dataclass(frozen=True, slots=True)
class Kepala:
    """The headings of a sheet.

    Attributes:
        baris: the last row that belongs to them.
        kolom: what is read, by what it holds.
        lain: headings, with their column, that are not used.
    """

    baris: int
    kolom: Mapping[str, Kolom]
    lain: tuple[str, ...]


def fold(text: str) -> str:
    """A heading for comparison: no case, no signs, no explanations in brackets."""
    text = unicodedata.normalize("NFKC", text).casefold()
    bare = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", text)
    return " ".join(re.findall(r"[^\W_]+", bare if re.search(r"\w", bare) else text))


def recognise(heading: str) -> str | None:
    """What a column with this heading holds."""
    folded = fold(heading)
    if folded in _DIKENAL:
        return _DIKENAL[folded]
    kept = " ".join(word for word in folded.split() if word not in _FILLING)
    return _DIKENAL.get(kept)


def is_heading_again(baris: Baris, kepala: Kepala) -> bool:
    """Whether a row below repeats the headings, as at the top of each printed page."""
    same = sum(
        isinstance(cell.nilai, str) and recognise(cell.nilai) == kolom.isi
        for kolom in kepala.kolom.values()
        if (cell := baris.get(kolom.kolom)) is not None
    )
    return same >= 2 and same * 2 >= len(kepala.kolom)


def is_numbering(baris: Baris) -> bool:
    """Whether a row only counts the columns: (1), (2), (3) under the headings of official tables."""
    counted = [re.sub(r"[().\s]", "", str(sel.nilai)) for _, sel in sorted(baris.items())]
    return len(counted) >= 3 and counted == [str(n) for n in range(1, len(counted) + 1)]


def find_heading(lembar: Lembar) -> Checked[Kepala]:
    """The headings of a sheet, with findings about those that are near misses or doubled."""
    candidates = [*_one_row(lembar.baris), *_two_rows(lembar.baris)]
    best = max(candidates, key=_score, default=None)
    if best is None or not _is_enough(best):
        name = f" pada lembar “{lembar.nama}”" if lembar.nama else ""
        pesan = f"tidak ada baris judul kolom{name}"
        petunjuk = "tulis judul seperti Nama, NIK, Tempat Lahir, Tanggal Lahir pada satu baris di atas data"
        return Checked(None, (JUDUL.at(Span(lembar.berkas), pesan, petunjuk),))
    return _assign(lembar, best)


Judul = Mapping[int, tuple[str, Sel]]
"""Headings by column, with the cell that shows where."""


def _one_row(rows: Sequence[Baris]) -> list[Judul]:
    return [{kolom: (text, baris[kolom]) for kolom, text in texts(baris)} for baris in rows[:_SEARCHED]]


def _two_rows(rows: Sequence[Baris]) -> list[Judul]:
    """Headings over two rows: a group ("Tempat, Tanggal Lahir") and its parts, or cells merged downward.

    The lower row counts only when all of it is headings: it must not be the first person.
    """
    found: list[Judul] = []
    for upper, lower in pairwise(islice(rows, _SEARCHED + 1)):
        above, below = dict(texts(upper)), dict(texts(lower))
        group, joined = "", {}
        for kolom in sorted({*above, *below}):
            group = above.get(kolom, group)
            if kolom not in below:
                joined[kolom] = (above[kolom], upper[kolom])
            elif recognise(below[kolom]) or fold(f"{group} {below[kolom]}") not in _DIKENAL:
                joined[kolom] = (below[kolom], lower[kolom])
            else:
                joined[kolom] = (f"{group} {below[kolom]}", lower[kolom])
        if below.keys() == lower.keys() and all(recognise(joined[kolom][0]) for kolom in below):
            found.append(joined)
    return found


def _fields(judul: Judul) -> set[str]:
    known = {recognise(text) for text, _ in judul.values()}
    return {field for field in known if field is not None and field != "nomor"}


def _score(judul: Judul) -> int:
    return len(_fields(judul))


def _is_enough(judul: Judul) -> bool:
    return "nama" in _fields(judul) and _score(judul) >= 2


def _assign(lembar: Lembar, judul: Judul) -> Checked[Kepala]:
    taken: dict[str, Kolom] = {}
    other: list[str] = []
    findings: list[Diagnostic] = []
    for kolom, (text, sel) in sorted(judul.items()):
        shown = " ".join(text.split())
        field = recognise(text)
        if field is None:
            other.append(f"{huruf_kolom(kolom)} “{shown}”")
            findings += _near(lembar, sel, shown)
        elif field in taken:
            pesan = (
                f"kolom {huruf_kolom(kolom)} “{shown}” tidak dibaca: "
                f"kolom {huruf_kolom(taken[field].kolom)} “{taken[field].judul}” berisi hal yang sama"
            )
            findings.append(GANDA.at(lembar.at(sel), pesan, "hapus atau beri judul lain salah satunya"))
        else:
            taken[field] = Kolom(kolom, field, shown)
    last = max(sel.baris for _, sel in judul.values())
    return Checked(Kepala(last, taken, tuple(other)), tuple(findings))


def _near(lembar: Lembar, sel: Sel, shown: str) -> list[Diagnostic]:
    folded = fold(shown)
    if folded in LAIN or len(folded) < 4:
        return []
    close = get_close_matches(folded, [*_DIKENAL, *LAIN], n=1, cutoff=0.8)
    if not close or close[0] in LAIN:
        return []
    return [MIRIP.at(lembar.at(sel), f"kolom “{shown}” tidak dikenal", f"maksud Anda “{close[0]}”?")]
