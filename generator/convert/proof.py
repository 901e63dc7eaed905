"""Whether a result is what it must be. LibreOffice's own word for it is worth nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.completeness import PrintedText
from generator.convert.values import ConvertJob
from generator.pdf.read import PdfContents, read_pdf
from generator.program.fonts import is_allowed
from generator.program.run import Completed


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a result does not count.

    Attributes:
        reason: in Indonesian, without personal data.
        hilang: the indices of texts that were not printed.
    """

    reason: str
    hilang: tuple[int, ...] = ()


def examine(job: ConvertJob, path: Path, *, fields: bool = False) -> int | Flaw:
    """Read a result as a stranger would: its number of pages, or the first thing wrong with it.

    Args:
        job: what was to be converted.
        path: the result.
        fields: it has form fields, whose fonts are the viewer's and not embedded.

    Raises:
        Unreadable: when it is not a whole PDF.
    """
    contents = read_pdf(path)
    if contents.pages == 0:
        return Flaw("PDF tanpa halaman")
    printed = PrintedText.of(contents.teks)
    if not printed.contains(job.kode):
        return Flaw(f"kode {job.kode} tidak ada di dalam PDF")
    return _font_flaw(contents, fields=fields) or _text_flaw(job, printed) or contents.pages


def why_nothing(completed: Completed, timeout: float) -> Flaw:
    """Why LibreOffice left no file, as far as its end tells."""
    if completed.returncode is None:
        return Flaw(f"LibreOffice dihentikan: {timeout:g} detik tanpa hasil")
    if completed.returncode < 0:
        return Flaw(f"LibreOffice berhenti oleh sinyal {-completed.returncode}, tanpa PDF")
    if completed.returncode > 0:
        return Flaw(f"LibreOffice berhenti dengan kode {completed.returncode}, tanpa PDF")
    return Flaw("LibreOffice tidak menghasilkan PDF; dokumennya mungkin rusak")


_FIELD_FONTS = ("Helvetica", "ZapfDingbats")
"""What LibreOffice names as the fonts of form fields; they go when the blangko is compiled."""


def _font_flaw(contents: PdfContents, *, fields: bool) -> Flaw | None:
    fonts = [f for f in contents.fonts if not (fields and f.nama.startswith(_FIELD_FONTS))]
    loose = sorted(font.nama for font in fonts if not font.embedded)
    if loose:
        return Flaw(f"huruf tidak tertanam di dalam PDF: {', '.join(loose)}")
    strange = sorted({font.nama for font in fonts if not is_allowed(font.nama)})
    if strange:
        return Flaw(f"templat memakai huruf yang tidak tersedia; digantikan {', '.join(strange)}")
    return None


def _text_flaw(job: ConvertJob, printed: PrintedText) -> Flaw | None:
    lost = printed.lacking(job.teks)
    if not lost:
        return None
    # The texts themselves may be personal data.
    length = len(job.teks[lost[0]])
    return Flaw(
        f"{len(lost)} dari {len(job.teks)} teks tidak tercetak; yang pertama panjangnya {length} huruf", lost
    )
