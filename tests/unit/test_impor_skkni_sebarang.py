"""Any unit in any layout comes back to the letter: units and layouts drawn by chance."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.impor.skkni.baca import read_document
from tests.cetak_skkni import ElemenCetak, Tata, UnitCetak, print_pdf
from tests.unit.test_impor_skkni import same

KATA = re.findall(
    r"\S+",
    """bilah bambu rangka layang-layang masing-masing dan/atau (tiga) ISO/IEC benang, simpul; sesuai prosedur
    kerja kompetensi K3 pada tali digantung, “kuat” rata-rata unit elemen kriteria arah angin secara
    menyeluruh e-mail berkesinambungan 2 10 25% 9001:2015""",
)
AWAL = ("Memilih", "Meraut", "Data", "Unit", "Kriteria", "Seluruh", "Elemen")


@st.composite
def sentences(draw: st.DrawFn, least: int = 1, most: int = 14) -> str:
    """A first word and some more."""
    words = [
        draw(st.sampled_from(AWAL)),
        *draw(st.lists(st.sampled_from(KATA), min_size=least, max_size=most)),
    ]
    return re.sub(r"[,;]$", "", " ".join(words))


@st.composite
def units(draw: st.DrawFn) -> UnitCetak:
    """A unit of one to twelve elemen."""
    elemen = draw(
        st.lists(
            st.builds(
                ElemenCetak,
                sentences(most=9),
                st.lists(sentences(2, 20).map(lambda text: text + "."), min_size=1, max_size=6).map(tuple),
            ),
            min_size=1,
            max_size=12,
        )
    )
    alat = draw(st.lists(sentences(1, 6), min_size=1, max_size=12))
    batasan = (
        "1. Konteks variabel",
        f"1.1 {draw(sentences(4, 40))}",
        "2. Peralatan dan perlengkapan",
        "2.1 Peralatan",
        *(f"2.1.{n} {text}" for n, text in enumerate(alat, start=1)),
        "3. Peraturan yang diperlukan",
        draw(st.sampled_from(["(Tidak ada.)", "(Tidak ada)", "[Tidak ada.]", "3.1 Tata tertib bengkel"])),
    )
    panduan = (
        draw(
            st.sampled_from(
                ["3. Pengetahuan dan keterampilan yang dibutuhkan", "3. Pengetahuan dan keterampilan"]
            )
        ),
        "3.1 Pengetahuan",
        f"3.1.1 {draw(sentences())}",
        draw(st.sampled_from(["4. Sikap kerja yang di perlukan", "4. Sikap kerja"])),
        "4.1 Teliti",
        "5. Aspek kritis",
        f"5.1 {draw(sentences(3, 20))}",
    )
    return UnitCetak(
        "R.93LYG00.001.1", draw(sentences(2, 12)), draw(sentences(8, 40)), tuple(elemen), batasan, panduan
    )


@st.composite
def layouts(draw: st.DrawFn) -> Tata:
    """A layout with a hanging indent; what it leaves open is ambiguous even to people."""
    huruf = draw(st.sampled_from([7.0, 8.0, 9.0, 10.0, 11.0]))
    nomor = draw(st.integers(240, 330))
    return Tata(
        huruf=huruf,
        jarak=huruf * draw(st.sampled_from([1.2, 1.4, 1.8, 2.2])),
        kiri=draw(st.integers(50, 90)),
        celah=110 * huruf / 9 + draw(st.integers(0, 30)),
        kolom_nomor=nomor,
        kolom_kuk=nomor + 4.2 * huruf,
        kanan=draw(st.integers(530, 565)),
        bawah=draw(st.sampled_from([380, 520, 700, 860])),
        geser=draw(st.sampled_from([0, 6, -8])),
        titik=draw(st.sampled_from([".", "", ")"])),
        titik_kuk=draw(st.sampled_from(["", "."])),
        ulang_kepala=draw(st.booleans()),
        garis=draw(st.booleans()),
        rata=draw(st.booleans()),
        nomor_halaman=draw(st.sampled_from(["{n}", "- {n} -", "", "Halaman {n}", "{n} | Page"])),
        nomor_di_atas=draw(st.booleans()),
    )


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(units(), layouts())
def test_any_unit_in_any_layout_is_read_to_the_letter(unit: UnitCetak, tata: Tata) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "skkni.pdf"
        path.write_bytes(print_pdf([unit], tata))
        same(read_document(path), (unit,))
