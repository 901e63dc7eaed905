"""What LSP people write, as typed and frozen values.

One Struct per thing, one module per kind of YAML file. The YAML key, the field and the
Jinja variable are the same word; titles and descriptions are Indonesian because an editor
shows them on hover (:mod:`generator.schemas` writes them out as JSON Schema).
"""

from generator.model.asesmen import Asesi, Asesmen, Hasil, Keputusan, Pekerjaan, Peserta, SuratTugas
from generator.model.lsp import Asesor, DaftarAsesor, DaftarTuk, Lisensi, Lsp, Pejabat, Standar, Tuk
from generator.model.skema import (
    KelompokPekerjaan,
    MetodeUnit,
    Modifikasi,
    OrangRelevan,
    Penyusun,
    Rencana,
    Skema,
    StandarIndustri,
    UnitKelompok,
)
from generator.model.soal import (
    BankEsai,
    BankLisan,
    BankObservasi,
    BankPilihanGanda,
    BankProyek,
    BankTugas,
    BankWawancara,
)
from generator.model.unit import Elemen, Kuk, Unit

__all__ = [
    "Asesi",
    "Asesmen",
    "Asesor",
    "BankEsai",
    "BankLisan",
    "BankObservasi",
    "BankPilihanGanda",
    "BankProyek",
    "BankTugas",
    "BankWawancara",
    "DaftarAsesor",
    "DaftarTuk",
    "Elemen",
    "Hasil",
    "KelompokPekerjaan",
    "Keputusan",
    "Kuk",
    "Lisensi",
    "Lsp",
    "MetodeUnit",
    "Modifikasi",
    "OrangRelevan",
    "Pejabat",
    "Pekerjaan",
    "Penyusun",
    "Peserta",
    "Rencana",
    "Skema",
    "Standar",
    "StandarIndustri",
    "SuratTugas",
    "Tuk",
    "Unit",
    "UnitKelompok",
]
