"""Single values: text, NIK, telephone, sex, e-mail. Each is read or refused, never guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from generator.check.dialect import FORMATS
from generator.diagnostic import Diagnostic, Span
from generator.impor.peserta._lembar import Isi
from generator.kode import Kode
from generator.kode.imp_peserta import ASESOR, EMAIL, KELAMIN, NIK, NOMOR, NOMOR_RAGU
from generator.load.text import FORBIDDEN

_NOTHING = frozenset(
    ("", "-", "--", "---", "–", "—", ".", "n/a", "na", "null", "none", "nihil", "tidak ada", "belum ada")
)
_SEX = {
    **dict.fromkeys(("l", "lk", "laki laki", "laki", "lakilaki", "pria", "male", "m", "cowok"), "L"),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "female", "f", "w", "prp"), "P"),
}
_EXPONENT = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_AS_TEXT = re.compile(r'="(.*)"|\'(?=[\d+])(.*)', re.DOTALL)
"""How numbers are kept from being numbers: ="0812" in CSV, '0812 typed into a cell."""
_DECIMAL = re.compile(r"(\d{8,})[.,]0+")
_PASSPORT = re.compile(r"[A-Z]{1,2}\d{6,7}")
_MET = re.compile(r"MET\W*(?:000\W*)?(\d{6})\W*((?:19|20)\d\d)", re.IGNORECASE)
_AS_TEXT_HINT = "jadikan kolomnya Teks (Format Cells, Text), lalu ketik ulang dari KTP"
NIK_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Nilai:
    """What a cell says.

    Attributes:
        nilai: the value; "" when the cell says nothing or cannot be used.
        kode: what is wrong with it, if anything; a warning may come with a value.
        pesan: the finding's sentence, without the place.
    """

    nilai: str = ""
    kode: Kode | None = None
    pesan: str = ""
    petunjuk: str = ""

    def at(self, span: Span, where: str) -> tuple[Diagnostic, ...]:
        """The finding, if there is one."""
        return (self.kode.at(span, f"{where}: {self.pesan}", self.petunjuk),) if self.kode else ()


def text(isi: Isi) -> str:
    """Any cell as text on one line; "" for the signs by which people say "none"."""
    if isinstance(isi, bool):
        return ""
    if isinstance(isi, float) and isi.is_integer() and abs(isi) < 1e18:
        isi = int(isi)
    if isinstance(isi, datetime):
        isi = isi.date()
    written = isi.isoformat() if isinstance(isi, date) else str(isi)
    # Numbers copied from messengers come wrapped in invisible marks of direction.
    seen = "".join(sign for sign in written if unicodedata.category(sign) != "Cf")
    written = FORBIDDEN.sub(" ", seen.replace("_x000D_", " "))
    line = " ".join(unicodedata.normalize("NFC", written).split())
    if match := _AS_TEXT.fullmatch(line):
        line = (match[1] if match[1] is not None else match[2]).strip()
    return "" if line.casefold() in _NOTHING else line


def read_nik(isi: Isi) -> Nilai:
    """Sixteen digits, or a passport number in the same column."""
    number = isinstance(isi, int | float)
    line = text(isi)
    if not line:
        return Nilai()
    if _EXPONENT.fullmatch(line) or (isinstance(isi, float) and not isi.is_integer()):
        pesan = "NIK tersimpan sebagai bilangan dan angka-angka di belakangnya hilang"
        return Nilai("", NIK, pesan, f"tidak dapat dipulihkan; {_AS_TEXT_HINT}")
    if match := _DECIMAL.fullmatch(line):
        line = match[1]
    digits = re.sub(r"[\s.\-/]", "", line)
    if _PASSPORT.fullmatch(digits.upper()):
        return Nilai(digits.upper())
    if not re.fullmatch(r"[0-9]+", digits):
        return Nilai("", NIK, "NIK berisi huruf atau tanda", "NIK terdiri atas 16 angka")
    if len(digits) != NIK_LENGTH:
        return Nilai("", NIK, f"NIK terdiri atas {len(digits)} angka, seharusnya {NIK_LENGTH}", _AS_TEXT_HINT)
    if number and digits.endswith("0"):
        pesan = "NIK tersimpan sebagai bilangan; Excel mengganti angka terakhirnya dengan 0"
        return Nilai("", NIK, pesan, f"angka terakhir yang asli tidak dapat dipulihkan; {_AS_TEXT_HINT}")
    return Nilai(digits)


def is_passport(nomor: str) -> bool:
    """Whether a number that :func:`read_nik` gave is that of a passport."""
    return bool(nomor) and not nomor.isdigit()


def born(nik: str) -> tuple[int, int, int]:
    """Day, month and two-digit year of birth that a NIK carries; women's days are raised by 40."""
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    return (day - 40 if day > 40 else day), month, year


def read_phone(isi: Isi) -> Nilai:
    """A telephone number as it should be dialled; a lost zero comes back only where it is certain."""
    line = text(isi)
    if not line:
        return Nilai()
    if _EXPONENT.fullmatch(line) or (isinstance(isi, float) and not isi.is_integer()):
        return Nilai(
            "", NOMOR, "nomor tersimpan sebagai bilangan dan angkanya hilang", "ketik ulang sebagai teks"
        )
    if match := _DECIMAL.fullmatch(line):
        line = match[1]
    digits = re.sub(r"[\s.\-()]", "", line)
    if not re.search(r"[0-9]{5}", digits):
        return Nilai("", NOMOR, "bukan nomor telepon", "tulis angkanya, misalnya 081200000101")
    if re.fullmatch(r"8[0-9]{8,11}", digits):
        return Nilai(f"0{line}")
    if isinstance(isi, int | float):
        if re.fullmatch(r"62[0-9]{8,12}", digits):
            return Nilai(f"+{digits}")
        pesan = "nomor tersimpan sebagai bilangan; angka 0 di depannya mungkin hilang"
        return Nilai(digits, NOMOR_RAGU, pesan, "lengkapi kode wilayahnya")
    return Nilai(line)


def is_mobile(nomor: str) -> bool:
    """Whether a number is that of a mobile telephone."""
    return re.sub(r"[^0-9]", "", nomor).startswith(("08", "628"))


def read_postcode(isi: Isi) -> Nilai:
    """Five digits; no Indonesian postcode begins with 0."""
    line = text(isi)
    if match := re.fullmatch(r"([0-9]{5})[.,]0+", line):
        line = match[1]
    if not line or re.fullmatch(r"[1-9][0-9]{4}", line):
        return Nilai(line)
    return Nilai("", NOMOR_RAGU, "bukan kode pos; tidak dicatat", "kode pos terdiri atas lima angka")


def read_sex(isi: Isi) -> Nilai:
    """L or P."""
    line = text(isi)
    folded = " ".join(re.findall(r"[a-z]+", line.casefold()))
    if not line or folded in _SEX:
        return Nilai(_SEX.get(folded, ""))
    return Nilai("", KELAMIN, "jenis kelamin tidak dikenal", "tulis L atau P")


def read_email(isi: Isi) -> Nilai:
    """An address."""
    line = text(isi)
    address = line.removeprefix("mailto:").replace(" ", "").strip("<>;,")
    if not line or FORMATS["email"](address):
        return Nilai(address)
    return Nilai("", EMAIL, "bukan alamat e-mail", "contoh: ratih@surat.example")


def read_met(isi: Isi) -> Nilai:
    """A No. Reg MET as muk writes it."""
    line = text(isi)
    match = _MET.fullmatch(line)
    if match:
        return Nilai(f"MET.000.{match[1]} {match[2]}")
    return Nilai("", ASESOR, "bukan No. Reg MET", "contoh: MET.000.001234 2019") if line else Nilai()


def read_nation(isi: Isi) -> Nilai:
    """A nationality; WNI is Indonesia."""
    line = text(isi)
    return Nilai("Indonesia" if line.casefold() in ("wni", "indonesian", "id") else line)
