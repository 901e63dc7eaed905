"""TPL: Templates made in Word."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

declare(
    "TPL001",
    "tanda Jinja tidak berpasangan atau tidak terbaca",
    "Setiap for perlu endfor dan setiap if perlu endif; tanpa pasangannya templat tidak dapat dicetak.",
    "{%p for unit in daftar_unit %} tanpa {%p endfor %}",
    "{%p for unit in daftar_unit %} … {%p endfor %}",
)
declare(
    "TPL002",
    "nama pada templat tidak dikenal",
    "Nama yang salah ketik tidak punya isi untuk dicetak.",
    "{{ skema.judl }}",
    "{{ skema.judul }}",
)
declare(
    "TPL003",
    "nilai memuat karakter yang tidak dapat ditulis ke Word",
    "Karakter kendali merusak dokumen Word.",
    "nama dengan U+000B",
    "nama tanpa karakter kendali",
)
declare(
    "TPL004",
    "templat menghasilkan dokumen yang rusak",
    "Word tidak dapat membuka dokumen yang susunannya terputus oleh tanda Jinja.",
    "{%tr for unit in skema.unit %} pada baris judul tabel, {%tr endfor %} di luar tabel",
    "keduanya pada baris sendiri di tabel yang sama",
)
declare(
    "TPL005",
    "bukan dokumen Word yang utuh",
    "Templat harus dokumen .docx yang dapat dibuka.",
    "templat disimpan sebagai .doc atau .odt",
    "templat disimpan sebagai .docx",
)
declare(
    "TPL006",
    "templat dilindungi kata sandi",
    "Dokumen terenkripsi tidak dapat diisi.",
    "FR.IA.01.docx yang meminta kata sandi saat dibuka",
    "di Word: Berkas, Info, Proteksi Dokumen, hapus kata sandinya",
)
declare(
    "TPL007",
    "templat memuat makro atau objek tertanam",
    "Program di dalam dokumen resmi adalah risiko keamanan.",
    "FR.IA.01.docm",
    "FR.IA.01.docx",
)
declare(
    "TPL008",
    "nama berkas bukan nama formulir",
    "Templat dikenali dari nama berkasnya; nama lain tidak pernah dipakai.",
    "FR-IA-01 (baru).docx",
    "FR.IA.01.docx",
)
declare(
    "TPL009",
    "kurung kurawal terputus, tunggal, atau ganda",
    "Tanda harus utuh di dalam satu paragraf: dua kurung buka dan dua kurung tutup.",
    "{{ skema.judul }",
    "{{ skema.judul }}",
)
declare(
    "TPL010",
    "dua tanda dalam satu baris, sel, atau paragraf",
    "Baris atau paragraf milik {%tr atau {%p dihapus bersama tandanya; tanda kedua ikut hilang.",
    "{%tr for a in x %}{%tr for b in a.y %} dalam satu baris",
    "satu baris tabel untuk tiap tanda",
)
declare(
    "TPL011",
    "penulisan {%p, {%tr, {%tc, atau {%r keliru",
    "Huruf penanda menempel pada {% dan diikuti spasi.",
    "{%trfor unit in daftar_unit %}",
    "{%tr for unit in daftar_unit %}",
)
declare(
    "TPL012",
    "tulisan lain di baris atau paragraf milik tanda",
    "Seluruh baris atau paragraf itu dihapus saat dicetak, bersama tulisannya.",
    "No. {%tr for unit in daftar_unit %}",
    "baris tabel yang hanya berisi tandanya",
)
declare(
    "TPL013",
    "pasangan tanda berada di tempat yang berbeda",
    "Yang diulang harus utuh: paragraf di satu sel, atau baris di satu tabel.",
    "{%tr for … %} ditutup {%p endfor %}",
    "{%tr for … %} ditutup {%tr endfor %}",
)
declare(
    "TPL014",
    "|safe dipakai pada templat",
    "Tanpa pengaman, tanda < dan & di dalam data merusak dokumen.",
    "{{ skema.judul|safe }}",
    "{{ skema.judul }}",
)
declare(
    "TPL015",
    "perintah atau saringan tidak dikenal",
    "Hanya for, if, dan set yang dipakai pada templat.",
    "{% include 'kop.docx' %}",
    "{%p for unit in daftar_unit %}",
)
declare(
    "TPL016",
    "daftar atau kelompok nilai dicetak langsung",
    "Yang dapat dicetak hanya teks dan bilangan; daftar harus diulang dengan for.",
    "{{ daftar_unit }}",
    "{%p for unit in daftar_unit %}{{ unit.judul }}{%p endfor %}",
)
declare(
    "TPL017",
    "ungkapan pada templat gagal dihitung",
    "Perhitungan di dalam kurung kurawal tidak cocok dengan datanya.",
    "{{ skema.judul + 1 }}",
    "{{ skema.judul }}",
)
declare(
    "TPL018",
    "nama pada templat belum dapat diperiksa",
    "Nama diperiksa terhadap data; belum ada skema yang menerbitkan formulir itu.",
    "{{ skema.tujuan_lain }} pada formulir yang belum diterbitkan skema mana pun",
    "periksa lagi sesudah ada skema yang memakai formulir itu",
    Keparahan.PERINGATAN,
)
declare(
    "TPL020",
    "nama isian salah ketik",
    "Isian dengan nama yang tidak dikenal tetap kosong pada setiap berkas.",
    "Tag: asesi.nma",
    "Tag: asesi.nama",
)
declare(
    "TPL021",
    "isian tidak ada pada formulir bawaan",
    "Isian tambahan hanya terisi dari hasil/; selain itu tetap kosong.",
    "isian bernama ia01.catatan_dapur",
    "nama dari daftar: muk template names FR.IA.01",
    Keparahan.PERINGATAN,
)
declare(
    "TPL022",
    "isian membungkus paragraf, sel, atau baris",
    "Hanya isian di dalam paragraf yang menjadi ruang isi pada PDF.",
    "kontrol isi yang membungkus seluruh baris tabel",
    "kontrol isi di dalam paragraf satu sel",
)
declare(
    "TPL023",
    "kotak centang bernama sama",
    "Dua kotak dengan nama yang sama selalu tercentang bersama.",
    "dua kotak ia01.rekomendasi.k",
    "ia01.rekomendasi.k dan ia01.rekomendasi.bk",
)
declare(
    "TPL024",
    "nama isian terlalu panjang",
    "Word membatasi Tag hingga 64 huruf.",
    "Tag: catatan_asesor_tentang_kelengkapan_bukti_portofolio_yang_diserahkan",
    "Tag: ia08.catatan",
)
declare(
    "TPL025",
    "isian di kepala atau kaki halaman",
    "Yang diisi hanya isian di dalam isi dokumen.",
    "isian asesi.nama di kaki halaman",
    "isian asesi.nama di dalam isi dokumen",
)
declare(
    "TPL026",
    "jenis isian keliru",
    "Nilai ya/tidak tidak dapat ditulis ke isian teks, dan sebaliknya.",
    "isian teks bernama ia01.rekomendasi.k",
    "kotak centang bernama ia01.rekomendasi.k",
)
declare(
    "TPL027",
    "isian tanpa nama atau tanpa tulisan di dalamnya",
    "Isian diisi menurut Tag, pada tulisan di dalamnya.",
    "kontrol isi tanpa Tag",
    "kontrol isi dengan Tag asesi.nama dan tulisan ........",
)
declare(
    "TPL028",
    "isian bawaan tidak ada pada templat",
    "Nilai yang diketahui tidak tercetak bila ruangnya terhapus.",
    "FR.AK.02 tanpa isian ak02.komentar",
    "FR.AK.02 dengan semua isian bawaannya",
    Keparahan.PERINGATAN,
)
declare(
    "TPL030",
    "kotak teks",
    "Kotak teks tersimpan dua kali di Word: isinya tercetak ganda dan isiannya hilang.",
    "nama skema di dalam kotak teks",
    "nama skema di dalam paragraf atau sel tabel",
)
declare(
    "TPL031",
    "tautan ke luar dokumen",
    "Dokumen resmi tidak boleh bergantung pada berkas atau situs lain.",
    "gambar yang ditautkan ke C:\\logo.png",
    "gambar yang disisipkan ke dalam dokumen",
)
declare(
    "TPL032",
    "huruf di luar daftar",
    "Huruf yang tidak terpasang diganti dengan huruf lain dan merusak tata letak.",
    "Aptos",
    "Calibri",
)
declare(
    "TPL033",
    "perubahan terlacak",
    "Coretan penyuntingan ikut tercetak.",
    "teks yang dicoret oleh Lacak Perubahan",
    "di Word: Tinjau, Terima Semua Perubahan",
)
declare(
    "TPL034",
    "komentar",
    "Komentar ikut terkirim di dalam dokumen Word.",
    "komentar Word di tepi halaman",
    "di Word: Tinjau, Hapus Semua Komentar",
    Keparahan.PERINGATAN,
)
declare(
    "TPL035",
    "tulisan contoh tertinggal",
    "Nama yang ditulis langsung akan tercetak pada setiap skema dan setiap asesi.",
    "LSP Purwarupa",
    "{{ lsp.nama }}",
    Keparahan.PERINGATAN,
)
