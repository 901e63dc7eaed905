"""RJK: What files refer to in each other."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

declare(
    "RJK001",
    "kode unit tidak sama dengan nama berkas",
    "Unit dicari menurut nama berkasnya.",
    "unit/J.620100.004.yaml berisi kode: J.620100.004.02",
    "unit/J.620100.004.02.yaml berisi kode: J.620100.004.02",
)
declare(
    "RJK002",
    "nomor elemen atau KUK ganda atau salah tempat",
    "Soal dan isian merujuk KUK dengan nomornya; nomor ganda membuat rujukan itu kabur.",
    "KUK 1.2 di bawah elemen 2",
    "KUK 2.2 di bawah elemen 2",
)
declare(
    "RJK003",
    "unit tidak ada di pustaka unit",
    "Formulir tidak dapat dicetak tanpa elemen dan KUK unit itu.",
    "unit: [J.620100.0004.02]",
    "unit: [J.620100.004.02]",
)
declare(
    "RJK004",
    "unit tercantum dua kali pada skema",
    "Unit ganda membuat formulir dan lembar nilai berulang.",
    "unit: [A.1, A.1]",
    "unit: [A.1, A.2]",
)
declare(
    "RJK005",
    "unit kelompok bukan unit skema",
    "Kelompok pekerjaan hanya mengelompokkan unit dari kemasan skema.",
    "unit: [A.1]\nkelompok_pekerjaan:\n  - id: satu\n    unit: [{kode: A.2}]",
    "unit: [A.2]\nkelompok_pekerjaan:\n  - id: satu\n    unit: [{kode: A.2}]",
)
declare(
    "RJK006",
    "unit tidak masuk kelompok pekerjaan",
    "Unit tanpa kelompok tidak direncanakan, jadi tidak diases.",
    "unit: [A.1, A.2]\nkelompok_pekerjaan:\n  - id: satu\n    unit: [{kode: A.1}]",
    "unit: [A.1, A.2]\nkelompok_pekerjaan:\n  - id: satu\n    unit: [{kode: A.1}, {kode: A.2}]",
)
declare(
    "RJK007",
    "id kelompok dipakai dua kali",
    "Tugas dan pertanyaan merujuk kelompok dengan idnya.",
    "kelompok_pekerjaan:\n  - id: satu\n  - id: satu",
    "kelompok_pekerjaan:\n  - id: satu\n  - id: dua",
)
declare(
    "RJK008",
    "standar untuk KUK yang tidak ada",
    "Standar itu tidak akan tercetak pada FR.IA.01.",
    'standar_kuk: {"9.9": SOP}',
    'standar_kuk: {"1.2": SOP}',
)
declare(
    "RJK009",
    "edisi MUK tidak dikenal",
    "Formulir dicari menurut edisinya.",
    "edisi: 2032",
    "edisi: 2023",
)
declare(
    "RJK010",
    "rujukan KUK tidak ada",
    "Soal harus mengukur KUK dari unit skema itu.",
    "kuk: [J.620100.004.02/9.9]",
    "kuk: [J.620100.004.02/1.2]",
)
declare(
    "RJK011",
    "kelompok pekerjaan tidak ada",
    "Tugas dicetak di bawah kelompoknya.",
    "kelompok: menulis",
    "kelompok: menulis-kode",
)
declare(
    "RJK012",
    "kunci bukan salah satu pilihan",
    "Soal tanpa jawaban benar tidak dapat dinilai.",
    "kunci: e, padahal pilihan hanya a sampai d",
    "kunci: b",
)
declare(
    "RJK013",
    "skema kegiatan tidak ada",
    "Kegiatan asesmen selalu untuk satu skema.",
    "skema: pemrogram",
    "skema: pemrogram-junior",
)
declare(
    "RJK014",
    "TUK tidak terdaftar",
    "TUK harus ada dalam register dengan hasil verifikasinya.",
    "tuk: tuk-utma",
    "tuk: tuk-utama",
)
declare(
    "RJK015",
    "asesor tidak terdaftar",
    "Asesor bekerja hanya atas penugasan LSP tempatnya terdaftar.",
    "asesor: [MET.000.990110 2019]",
    "asesor: [MET.000.990101 2019]",
)
declare(
    "RJK016",
    "id asesi dipakai dua kali",
    "Berkas asesi dinamai dengan idnya; id ganda menimpa berkas orang lain.",
    "asesi:\n  - id: a01\n  - id: a01",
    "asesi:\n  - id: a01\n  - id: a02",
)
declare(
    "RJK017",
    "asesor asesi bukan anggota tim",
    "Asesi hanya diases oleh anggota tim yang ditugaskan.",
    "asesor: [MET.000.990101 2019]\nasesi:\n  - {id: a01, asesor: MET.000.990102 2019}",
    "asesor: [MET.000.990101 2019]\nasesi:\n  - {id: a01, asesor: MET.000.990101 2019}",
)
declare(
    "RJK018",
    "hasil untuk asesi yang tidak ada",
    "Nama berkas hasil adalah id asesi.",
    "hasil/a9.yaml",
    "hasil/a01.yaml",
)
declare(
    "RJK019",
    "isi register ganda atau tidak ada skemanya",
    "Register dipakai mencari asesor dan TUK; isinya harus tunggal dan merujuk skema yang ada.",
    "tuk:\n  - id: tuk-utama\n  - id: tuk-utama",
    "tuk:\n  - id: tuk-utama\n  - id: tuk-cabang",
)
declare(
    "RJK020",
    "daftar asesi di dua tempat",
    "Asesi satu kegiatan ditulis dalam satu berkas, supaya tidak ada yang luput atau tercatat dua kali.",
    "asesmen.yaml dan peserta.yaml sama-sama berisi asesi",
    "asesmen.yaml berisi jadwal, peserta.yaml berisi asesi",
)
declare(
    "RJK021",
    "kegiatan belum punya asesi",
    "Formulir asesi dan laporan kegiatan baru dapat dibuat sesudah ada asesi.",
    "asesmen.yaml tanpa “asesi”, dan tanpa peserta.yaml di sampingnya",
    "asesi:\n  - id: a01",
    Keparahan.PERINGATAN,
)
declare(
    "RJK022",
    "peserta tanpa kegiatan",
    "Daftar asesi berlaku untuk kegiatan di folder yang sama; tanpa asesmen.yaml ia tidak dipakai.",
    "asesmen/2026-05-pemrogram/peserta.yaml tanpa asesmen.yaml",
    "asesmen/2026-05-pemrogram/asesmen.yaml dan peserta.yaml",
)
