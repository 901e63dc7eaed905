"""Every finding's code, once: its title, why the rule exists, and a right and a wrong example.

A leaf: whoever reports a finding takes its severity from here through :func:`finding`, and
``docs/galat.md`` is written from the same table (a test compares them).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostic import Diagnostic, Keparahan, Span


@dataclass(frozen=True, slots=True)
class Kode:
    """One rule of the checker.

    Attributes:
        kode: stable code, three letters and three digits.
        judul: one line, as it stands in the list of codes.
        alasan: why the rule exists and what goes wrong without it.
        salah: an example that is refused; empty where a text cannot show it.
        benar: the same example put right.
    """

    kode: str
    judul: str
    alasan: str
    salah: str = ""
    benar: str = ""
    keparahan: Keparahan = Keparahan.GALAT


_SEMUA = (
    Kode(
        "YML001",
        "berkas bukan teks UTF-8",
        "Huruf beraksen dan tanda baca akan tercetak keliru bila pengodean berkas ditebak-tebak.",
        "berkas disimpan sebagai ANSI atau Windows-1252",
        "berkas disimpan sebagai UTF-8",
    ),
    Kode(
        "YML002",
        "berkas disimpan sebagai UTF-16 atau UTF-32",
        "Pengolah data dan git hanya bekerja baik dengan UTF-8.",
        "berkas disimpan sebagai “Unicode” (UTF-16)",
        "berkas disimpan sebagai UTF-8",
    ),
    Kode(
        "YML003",
        "ada tanda BOM di awal berkas",
        "Tiga byte tak kasatmata di awal berkas mengganggu alat lain; isinya tetap terbaca.",
        "berkas disimpan sebagai “UTF-8 dengan BOM”",
        "berkas disimpan sebagai “UTF-8”",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "YML004",
        "berkas terlalu besar",
        "Data skema hanya puluhan kilobyte; berkas yang jauh lebih besar biasanya salah tempat.",
        "satu berkas 100 MB",
        "bank soal dibagi menjadi beberapa berkas",
    ),
    Kode(
        "YML005",
        "berkas kosong",
        "Berkas tanpa isi biasanya gagal tersimpan.",
        "# hanya komentar",
        "judul: Pemrogram Junior",
    ),
    Kode(
        "YML006",
        "karakter kendali di dalam berkas",
        "Karakter tak kasatmata ikut tersalin dari Word atau web dan merusak dokumen yang dicetak.",
        "judul: Pemrogram<U+000B>Junior",
        "judul: Pemrogram Junior",
    ),
    Kode(
        "YML007",
        "karakter kendali ditulis sebagai kode",
        "Kode seperti \\x0b atau \\ud800 menghasilkan karakter yang tidak dapat dicetak.",
        'judul: "Pemrogram\\x0bJunior"',
        'judul: "Pemrogram Junior"',
    ),
    Kode(
        "YML008",
        "tab dipakai sebagai indentasi",
        "YAML hanya mengenal spasi untuk menjorokkan baris; lebar tab berbeda di tiap penyunting.",
        "unit:\n\t- kode: J.620100.004.02",
        "unit:\n  - kode: J.620100.004.02",
    ),
    Kode(
        "YML009",
        "penulisan YAML keliru",
        "Berkas tidak dapat dibaca sampai penulisannya dibetulkan.",
        "judul: Uji: tahap satu",
        'judul: "Uji: tahap satu"',
    ),
    Kode(
        "YML010",
        "kunci ditulis dua kali",
        "Hanya satu dari dua nilai yang akan dipakai, dan yang lain hilang tanpa tanda.",
        "judul: Satu\njudul: Dua",
        "judul: Dua",
    ),
    Kode(
        "YML011",
        "jangkar (&) atau alias (*)",
        "Alias dapat melipatgandakan isi berkas tanpa batas dan sulit dibaca orang lain.",
        "a: &satu Teks\nb: *satu",
        "a: Teks\nb: Teks",
    ),
    Kode(
        "YML012",
        "penggabungan (<<)",
        "Isi yang digabung dari tempat lain tidak terlihat di tempat ia dipakai.",
        "<<: {judul: Satu}",
        "judul: Satu",
    ),
    Kode(
        "YML013",
        "tag (!…) atau arahan (%…)",
        "Jenis nilai ditentukan oleh skema data, dan tag dapat menjalankan program.",
        "rt: !!str 010",
        "rt: 010",
    ),
    Kode(
        "YML014",
        "kunci bukan teks",
        "Kunci harus nama isian, bukan daftar, pasangan, atau kosong.",
        "? [a, b]\n: nilai",
        "a: nilai",
    ),
    Kode(
        "YML015",
        "beberapa dokumen dalam satu berkas",
        "Hanya dokumen pertama yang akan terbaca.",
        "judul: Satu\n---\njudul: Dua",
        "dua berkas, satu judul di masing-masing",
    ),
    Kode(
        "YML016",
        "susunan terlalu dalam",
        "Tidak ada data skema yang bertingkat sedalam itu; biasanya kurung yang berulang.",
        "[[[[[[ … ]]]]]]",
        "[satu, dua]",
    ),
    Kode(
        "YML017",
        "isi terlalu banyak untuk satu berkas",
        "Berkas sebesar itu lambat diperiksa dan tidak terbaca orang.",
        "seratus ribu nilai lebih dalam satu berkas",
        "data dibagi menjadi beberapa berkas",
    ),
    Kode(
        "YML018",
        "tulisan sesudah # dianggap komentar",
        "Bagian nilai sesudah spasi dan # tidak ikut terbaca, jadi hilang dari cetakan.",
        "judul: Bahasa C #1",
        'judul: "Bahasa C #1"',
        Keparahan.PERINGATAN,
    ),
    Kode(
        "YML019",
        "temuan terlalu banyak",
        "Sesudah sebanyak itu, sisanya biasanya akibat dari yang sudah disebut.",
    ),
    Kode(
        "STR001",
        "isian wajib belum ada",
        "Formulir tidak dapat dicetak lengkap tanpa isian ini.",
        "unit:\n  - judul: Menulis Kode",
        "unit:\n  - kode: J.620100.016.01\n    judul: Menulis Kode",
    ),
    Kode(
        "STR002",
        "kunci tidak dikenal",
        "Kunci yang salah ketik tidak akan tercetak di mana pun.",
        "judl: Pemrogram Junior",
        "judul: Pemrogram Junior",
    ),
    Kode(
        "STR003",
        "salah jenis",
        "Isian meminta jenis nilai lain: teks, daftar, bilangan, atau true/false.",
        "bobot: dua",
        "bobot: 2",
    ),
    Kode(
        "STR004",
        "pilihan tidak dikenal",
        "Isian ini hanya menerima salah satu dari pilihan yang tetap.",
        "jenis: kni",
        "jenis: kkni",
    ),
    Kode(
        "STR005",
        "tidak sesuai pola",
        "Nomor dan kode resmi punya bentuk tetap; bentuk lain pasti salah ketik.",
        "kode: J.620100.4.2",
        "kode: J.620100.004.02",
    ),
    Kode(
        "STR006",
        "teks terlalu pendek atau terlalu panjang",
        "Ruang pada formulir terbatas, dan isian yang terlalu pendek biasanya belum selesai.",
        'judul: ""',
        "judul: Pemrogram Junior",
    ),
    Kode(
        "STR007",
        "jumlah butir kurang atau lebih",
        "Daftar ini punya jumlah butir paling sedikit atau paling banyak.",
        "unit: []",
        "unit:\n  - J.620100.004.02",
    ),
    Kode(
        "STR008",
        "butir ganda dalam daftar",
        "Butir yang sama tidak boleh tercetak dua kali.",
        "unit: [J.620100.004.02, J.620100.004.02]",
        "unit: [J.620100.004.02]",
    ),
    Kode(
        "STR009",
        "bilangan di luar batas",
        "Nilai yang masuk akal untuk isian ini berbatas.",
        "bobot: 900",
        "bobot: 9",
    ),
    Kode(
        "STR010",
        "bukan kelipatan",
        "Isian ini hanya menerima kelipatan bilangan tertentu.",
        "durasi: 17",
        "durasi: 15",
    ),
    Kode(
        "STR011",
        "bukan tanggal, alamat surel, atau alamat web yang sah",
        "Tanggal yang tidak ada di kalender atau alamat yang rusak tidak berguna di formulir.",
        "tanggal: 2025-02-30",
        "tanggal: 2025-02-28",
    ),
    Kode(
        "STR012",
        "gabungan isian tidak diperbolehkan",
        "Beberapa isian saling bergantung: salah satunya harus ada, atau tidak boleh bersama.",
        "tanpa nik maupun paspor",
        'nik: "3201010101900001"',
    ),
    Kode(
        "STR013",
        "jumlah kunci kurang atau lebih",
        "Bagian ini punya jumlah isian paling sedikit atau paling banyak.",
        "opsi: {}",
        "opsi:\n  a: Ya\n  b: Tidak",
    ),
    Kode(
        "STR014",
        "isian kosong",
        "Kuncinya ada tetapi nilainya belum ditulis.",
        "judul:",
        "judul: Pemrogram Junior",
    ),
    Kode(
        "STR900",
        "nilai tidak dapat dipakai",
        "Skema data menerima nilai ini tetapi program tidak; keduanya harus disamakan.",
    ),
    Kode(
        "BRK001",
        "berkas pada letak yang tidak dikenal",
        "Letak berkas menentukan isinya; berkas di tempat lain tidak ikut dibaca, dan itu jarang disengaja.",
        "skema/soal/pilihan_ganda.yaml",
        "skema/pemrogram-junior/soal/pilihan_ganda.yaml",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "BRK002",
        "berkas wajib tidak ada",
        "Identitas LSP, register asesor, dan register TUK tercetak pada hampir setiap formulir.",
    ),
    Kode(
        "RJK001",
        "kode unit tidak sama dengan nama berkas",
        "Unit dicari menurut nama berkasnya.",
        "unit/J.620100.004.yaml berisi kode: J.620100.004.02",
        "unit/J.620100.004.02.yaml berisi kode: J.620100.004.02",
    ),
    Kode(
        "RJK002",
        "nomor elemen atau KUK ganda atau salah tempat",
        "Soal dan isian merujuk KUK dengan nomornya; nomor ganda membuat rujukan itu kabur.",
        "KUK 1.2 di bawah elemen 2",
        "KUK 2.2 di bawah elemen 2",
    ),
    Kode(
        "RJK003",
        "unit tidak ada di pustaka unit",
        "Formulir tidak dapat dicetak tanpa elemen dan KUK unit itu.",
        "unit: [J.620100.0004.02]",
        "unit: [J.620100.004.02]",
    ),
    Kode(
        "RJK004",
        "unit tercantum dua kali pada skema",
        "Unit ganda membuat formulir dan lembar nilai berulang.",
        "unit: [A.1, A.1]",
        "unit: [A.1, A.2]",
    ),
    Kode(
        "RJK005",
        "unit kelompok bukan unit skema",
        "Kelompok pekerjaan hanya mengelompokkan unit dari kemasan skema.",
    ),
    Kode(
        "RJK006",
        "unit tidak masuk kelompok pekerjaan",
        "Unit tanpa kelompok tidak direncanakan, jadi tidak diases.",
    ),
    Kode(
        "RJK007",
        "id kelompok dipakai dua kali",
        "Tugas dan pertanyaan merujuk kelompok dengan idnya.",
    ),
    Kode(
        "RJK008",
        "standar untuk KUK yang tidak ada",
        "Standar itu tidak akan tercetak pada FR.IA.01.",
        'standar_kuk: {"9.9": SOP}',
        'standar_kuk: {"1.2": SOP}',
    ),
    Kode(
        "RJK009",
        "edisi MUK tidak dikenal",
        "Formulir dicari menurut edisinya.",
        "edisi: 2032",
        "edisi: 2023",
    ),
    Kode(
        "RJK010",
        "rujukan KUK tidak ada",
        "Soal harus mengukur KUK dari unit skema itu.",
        "kuk: [J.620100.004.02/9.9]",
        "kuk: [J.620100.004.02/1.2]",
    ),
    Kode(
        "RJK011",
        "kelompok pekerjaan tidak ada",
        "Tugas dicetak di bawah kelompoknya.",
        "kelompok: menulis",
        "kelompok: menulis-kode",
    ),
    Kode(
        "RJK012",
        "kunci bukan salah satu pilihan",
        "Soal tanpa jawaban benar tidak dapat dinilai.",
        "kunci: e, padahal pilihan hanya a sampai d",
        "kunci: b",
    ),
    Kode(
        "RJK013",
        "skema kegiatan tidak ada",
        "Kegiatan asesmen selalu untuk satu skema.",
        "skema: pemrogram",
        "skema: pemrogram-junior",
    ),
    Kode(
        "RJK014",
        "TUK tidak terdaftar",
        "TUK harus ada dalam register dengan hasil verifikasinya.",
    ),
    Kode(
        "RJK015",
        "asesor tidak terdaftar",
        "Asesor bekerja hanya atas penugasan LSP tempatnya terdaftar.",
    ),
    Kode(
        "RJK016",
        "id asesi dipakai dua kali",
        "Berkas asesi dinamai dengan idnya; id ganda menimpa berkas orang lain.",
    ),
    Kode(
        "RJK017",
        "asesor asesi bukan anggota tim",
        "Asesi hanya diases oleh anggota tim yang ditugaskan.",
    ),
    Kode(
        "RJK018",
        "hasil untuk asesi yang tidak ada",
        "Nama berkas hasil adalah id asesi.",
        "hasil/a9.yaml",
        "hasil/a01.yaml",
    ),
    Kode(
        "RJK019",
        "isi register ganda atau tidak ada skemanya",
        "Register dipakai mencari asesor dan TUK; isinya harus tunggal dan merujuk skema yang ada.",
    ),
    Kode(
        "ISI001",
        "isian tidak ada pada formulir mana pun",
        "Nilai di hasil/ dicetak pada ruang kosong dengan nama yang sama; nama yang salah tidak tercetak.",
        "isian: {ak02.rekomendasi: true}",
        "isian: {ak02.rekomendasi.k: true}",
    ),
    Kode(
        "TKS001",
        "huruf yang tidak dapat dicetak",
        "Huruf yang tidak ada pada Carlito dan DejaVu Sans akan tercetak sebagai kotak kosong.",
        "nama: 山田",
        "nama: Yamada",
    ),
    Kode(
        "TPL001",
        "tanda Jinja tidak berpasangan atau tidak terbaca",
        "Setiap for perlu endfor dan setiap if perlu endif; tanpa pasangannya templat tidak dapat dicetak.",
        "{%p for unit in daftar_unit %} tanpa {%p endfor %}",
        "{%p for unit in daftar_unit %} … {%p endfor %}",
    ),
    Kode(
        "TPL002",
        "nama pada templat tidak dikenal",
        "Nama yang salah ketik tidak punya isi untuk dicetak.",
        "{{ skema.judl }}",
        "{{ skema.judul }}",
    ),
    Kode(
        "TPL003",
        "nilai memuat karakter yang tidak dapat ditulis ke Word",
        "Karakter kendali merusak dokumen Word.",
        "nama dengan U+000B",
        "nama tanpa karakter kendali",
    ),
    Kode(
        "TPL004",
        "templat menghasilkan dokumen yang rusak",
        "Word tidak dapat membuka dokumen yang susunannya terputus oleh tanda Jinja.",
    ),
    Kode(
        "TPL005",
        "bukan dokumen Word yang utuh",
        "Templat harus dokumen .docx yang dapat dibuka.",
        "templat disimpan sebagai .doc atau .odt",
        "templat disimpan sebagai .docx",
    ),
    Kode(
        "TPL006",
        "templat dilindungi kata sandi",
        "Dokumen terenkripsi tidak dapat diisi.",
    ),
    Kode(
        "TPL007",
        "templat memuat makro atau objek tertanam",
        "Program di dalam dokumen resmi adalah risiko keamanan.",
        "FR.IA.01.docm",
        "FR.IA.01.docx",
    ),
    Kode(
        "TPL008",
        "nama berkas bukan nama formulir",
        "Templat dikenali dari nama berkasnya; nama lain tidak pernah dipakai.",
        "FR-IA-01 (baru).docx",
        "FR.IA.01.docx",
    ),
    Kode(
        "TPL009",
        "kurung kurawal terputus, tunggal, atau ganda",
        "Tanda harus utuh di dalam satu paragraf: dua kurung buka dan dua kurung tutup.",
        "{{ skema.judul }",
        "{{ skema.judul }}",
    ),
    Kode(
        "TPL010",
        "dua tanda dalam satu baris, sel, atau paragraf",
        "Baris atau paragraf milik {%tr atau {%p dihapus bersama tandanya; tanda kedua ikut hilang.",
        "{%tr for a in x %}{%tr for b in a.y %} dalam satu baris",
        "satu baris tabel untuk tiap tanda",
    ),
    Kode(
        "TPL011",
        "penulisan {%p, {%tr, {%tc, atau {%r keliru",
        "Huruf penanda menempel pada {% dan diikuti spasi.",
        "{%trfor unit in daftar_unit %}",
        "{%tr for unit in daftar_unit %}",
    ),
    Kode(
        "TPL012",
        "tulisan lain di baris atau paragraf milik tanda",
        "Seluruh baris atau paragraf itu dihapus saat dicetak, bersama tulisannya.",
        "No. {%tr for unit in daftar_unit %}",
        "baris tabel yang hanya berisi tandanya",
    ),
    Kode(
        "TPL013",
        "pasangan tanda berada di tempat yang berbeda",
        "Yang diulang harus utuh: paragraf di satu sel, atau baris di satu tabel.",
        "{%tr for … %} ditutup {%p endfor %}",
        "{%tr for … %} ditutup {%tr endfor %}",
    ),
    Kode(
        "TPL014",
        "|safe dipakai pada templat",
        "Tanpa pengaman, tanda < dan & di dalam data merusak dokumen.",
        "{{ skema.judul|safe }}",
        "{{ skema.judul }}",
    ),
    Kode(
        "TPL015",
        "perintah atau saringan tidak dikenal",
        "Hanya for, if, dan set yang dipakai pada templat.",
        "{% include 'kop.docx' %}",
        "{%p for unit in daftar_unit %}",
    ),
    Kode(
        "TPL016",
        "daftar atau kelompok nilai dicetak langsung",
        "Yang dapat dicetak hanya teks dan bilangan; daftar harus diulang dengan for.",
        "{{ daftar_unit }}",
        "{%p for unit in daftar_unit %}{{ unit.judul }}{%p endfor %}",
    ),
    Kode(
        "TPL017",
        "ungkapan pada templat gagal dihitung",
        "Perhitungan di dalam kurung kurawal tidak cocok dengan datanya.",
        "{{ skema.judul + 1 }}",
        "{{ skema.judul }}",
    ),
    Kode(
        "TPL018",
        "nama pada templat belum dapat diperiksa",
        "Nama diperiksa terhadap data; belum ada skema yang menerbitkan formulir itu.",
        "",
        "",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "TPL020",
        "nama isian salah ketik",
        "Isian dengan nama yang tidak dikenal tetap kosong pada setiap berkas.",
        "Tag: asesi.nma",
        "Tag: asesi.nama",
    ),
    Kode(
        "TPL021",
        "isian tidak ada pada formulir bawaan",
        "Isian tambahan hanya terisi dari hasil/; selain itu tetap kosong.",
        "",
        "",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "TPL022",
        "isian membungkus paragraf, sel, atau baris",
        "Hanya isian di dalam paragraf yang menjadi ruang isi pada PDF.",
    ),
    Kode(
        "TPL023",
        "kotak centang bernama sama",
        "Dua kotak dengan nama yang sama selalu tercentang bersama.",
        "dua kotak ia01.rekomendasi.k",
        "ia01.rekomendasi.k dan ia01.rekomendasi.bk",
    ),
    Kode(
        "TPL024",
        "nama isian terlalu panjang",
        "Word membatasi Tag hingga 64 huruf.",
    ),
    Kode(
        "TPL025",
        "isian di kepala atau kaki halaman",
        "Yang diisi hanya isian di dalam isi dokumen.",
    ),
    Kode(
        "TPL026",
        "jenis isian keliru",
        "Nilai ya/tidak tidak dapat ditulis ke isian teks, dan sebaliknya.",
        "isian teks bernama ia01.rekomendasi.k",
        "kotak centang bernama ia01.rekomendasi.k",
    ),
    Kode(
        "TPL027",
        "isian tanpa nama atau tanpa tulisan di dalamnya",
        "Isian diisi menurut Tag, pada tulisan di dalamnya.",
    ),
    Kode(
        "TPL028",
        "isian bawaan tidak ada pada templat",
        "Nilai yang diketahui tidak tercetak bila ruangnya terhapus.",
        "",
        "",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "TPL030",
        "kotak teks",
        "Kotak teks tersimpan dua kali di Word: isinya tercetak ganda dan isiannya hilang.",
    ),
    Kode(
        "TPL031",
        "tautan ke luar dokumen",
        "Dokumen resmi tidak boleh bergantung pada berkas atau situs lain.",
    ),
    Kode(
        "TPL032",
        "huruf di luar daftar",
        "Huruf yang tidak terpasang diganti dengan huruf lain dan merusak tata letak.",
        "Aptos",
        "Calibri",
    ),
    Kode(
        "TPL033",
        "perubahan terlacak",
        "Coretan penyuntingan ikut tercetak.",
    ),
    Kode(
        "TPL034",
        "komentar",
        "Komentar ikut terkirim di dalam dokumen Word.",
        "",
        "",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "TPL035",
        "tulisan contoh tertinggal",
        "Nama yang ditulis langsung akan tercetak pada setiap skema dan setiap asesi.",
        "LSP Purwarupa",
        "{{ lsp.nama }}",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "BAC001",
        "dokumen tidak dapat dibaca",
        "Hanya PDF dan DOCX buatan muk yang ruang kosongnya bernama, sehingga isinya tahu tempatnya.",
        "hasil cetak ke PDF, atau foto formulir",
        "berkas yang disimpan dari penampil PDF atau Word",
    ),
    Kode(
        "BAC002",
        "tidak jelas dokumen ini milik siapa",
        "Isian seseorang tidak boleh tercatat pada orang lain.",
        "muk read formulir.docx",
        "muk read formulir.docx --asesmen 2026-03-pemrogram --asesi a01",
    ),
    Kode(
        "BAC003",
        "isian dokumen tidak dikenal",
        "Isian itu tidak ada pada formulir asesi ini; mungkin skema berubah sesudah dokumen dibuat.",
    ),
    Kode(
        "BAC004",
        "isian bertentangan dengan hasil yang tercatat",
        "Catatan tidak ditimpa diam-diam; seseorang harus menentukan mana yang benar.",
    ),
    Kode(
        "BAC005",
        "isian berbeda dari data",
        "Nama, nomor, dan tanggal berasal dari data; dokumen yang lain bunyinya tidak mengubahnya.",
    ),
    Kode(
        "BAC006",
        "isian yang sama diisi berbeda",
        "Satu isian yang tercetak di beberapa tempat hanya dapat bernilai satu.",
    ),
    Kode(
        "BAC007",
        "isian tidak dapat dicatat",
        "Nilai yang tidak dapat dicetak, terlalu panjang, atau bukan tanggal merusak data di kemudian hari.",
        "tanggal: kemarin",
        "tanggal: 2026-03-14",
    ),
    Kode(
        "BAC008",
        "isian tercatat, tetapi kosong pada dokumen",
        "Dokumen yang sengaja dikosongkan tidak menghapus catatan; periksa apakah catatan itu masih benar.",
        "",
        "",
        Keparahan.PERINGATAN,
    ),
    Kode(
        "BAC009",
        "hasil tidak dapat ditambahi",
        "Berkas hasil ditulis dengan cara yang tidak dapat ditambahi tanpa mengubah isinya.",
        "{isian: {ak02.komentar: baik}}",
        "isian: diikuti satu baris untuk tiap nilai",
    ),
)

KODE = {kode.kode: kode for kode in _SEMUA}


def finding(kode: str, span: Span, pesan: str, petunjuk: str = "") -> Diagnostic:
    """A finding under a registered code, with the severity the code has.

    Raises:
        KeyError: the code is not registered.
    """
    return Diagnostic(span, kode, pesan, petunjuk, KODE[kode].keparahan)
