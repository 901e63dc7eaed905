"""Words that LSP people use, and names that nobody has; gathered by hand for synthetic projects."""

from __future__ import annotations

TINDAKAN = (
    "mengidentifikasi", "menyiapkan", "menyusun", "memeriksa", "mengatur", "menguji", "mencatat",
    "memasang", "merawat", "memilih", "mengukur", "menghitung", "melaporkan", "mengemas", "menyimpan",
    "memindahkan", "membersihkan", "menjelaskan", "membandingkan", "menerapkan", "mengembangkan",
    "merancang", "menata", "memantau", "menyesuaikan", "mendokumentasikan", "mengoperasikan", "memulihkan",
)  # fmt: skip
"""What an elemen or a unit begins with."""

DIKERJAKAN = (
    "diidentifikasi", "disiapkan", "disusun", "diperiksa", "diatur", "diuji", "dicatat", "dipasang",
    "dirawat", "dipilih", "diukur", "dihitung", "dilaporkan", "dikemas", "disimpan", "dipindahkan",
    "dibersihkan", "dijelaskan", "dibandingkan", "diterapkan", "dikembangkan", "dirancang", "ditata",
    "dipantau", "disesuaikan", "didokumentasikan", "dioperasikan", "dipulihkan",
)  # fmt: skip
"""What a KUK says was done."""

BENDA = (
    "bahan", "alat ukur", "peralatan", "perlengkapan", "dokumen kerja", "gambar kerja", "data pelanggan",
    "jadwal kegiatan", "hasil pekerjaan", "komponen", "kode program", "basis data", "antarmuka", "berkas",
    "laporan harian", "tempat kerja", "alat pelindung diri", "instalasi listrik", "mesin produksi",
    "contoh uji", "formulir penerimaan", "rencana anggaran", "catatan persediaan", "petunjuk kerja",
    "kebutuhan pengguna", "sumber daya", "jaringan komputer", "media simpan", "kemasan", "produk akhir",
    "keluhan", "permintaan perubahan", "hasil pengujian", "daftar periksa", "batas waktu", "risiko",
    "limbah", "suhu ruang", "perangkat lunak", "tata letak", "warna", "huruf", "spesifikasi",
)  # fmt: skip

SIFAT = (
    "utama", "baru", "cadangan", "harian", "bersama", "tertulis", "lengkap", "sementara", "khusus",
    "rutin", "mandiri", "berkala", "terpadu", "dasar", "lanjutan", "awal", "akhir", "pendukung",
)  # fmt: skip

KETERANGAN = (
    "sesuai prosedur kerja", "berdasarkan kebutuhan pengguna", "menurut petunjuk pabrik",
    "dengan cermat", "tanpa mengganggu pekerjaan lain", "pada waktu yang ditetapkan",
    "sebelum pekerjaan dimulai", "setelah pekerjaan selesai", "bersama rekan kerja",
    "sesuai standar mutu perusahaan", "dengan memperhatikan keselamatan kerja", "secara berurutan",
    "untuk mencegah kesalahan", "kepada pihak yang berwenang", "di tempat yang aman", "secara tepat",
)  # fmt: skip

PENGHUBUNG = ("dan", "serta", "lalu", "kemudian", "atau")

PENUTUP = (
    "TI", "uji", "alat", "kerja", "gudang", "kemasan", "anggaran", "peralatan", "pengawasan",
    "pelanggan", "administrasi", "keselamatannya", "perlengkapannya", "keberlanjutan", "pemeliharaan",
    "penyimpanan", "permintaan",
)  # fmt: skip
"""Words of every length: one of them makes a text as long as it must be."""

TANYA = (
    "Bagaimana cara", "Apa yang dilakukan sebelum", "Mengapa perlu", "Kapan sebaiknya",
    "Apa akibatnya bila terlambat", "Langkah apa yang tepat untuk", "Siapa yang berwenang",
)  # fmt: skip

PANJANG_SEKALI = "mempertanggungjawabkannya"
"""A word of 25 letters that cannot be broken at a hyphen."""

NAMA_DEPAN = (
    "Adwisa", "Bramasta", "Cakrasena", "Dianisa", "Elvarina", "Faradisa", "Gilangpati", "Harumsari",
    "Indurasmi", "Jatmikasari", "Kalyanita", "Lintangsari", "Mahesaputra", "Nirmalasari", "Okawira",
    "Prabandaru", "Ranggawira", "Sasmitasari", "Tirtawangi", "Ulinasari", "Wiranegara", "Yudistira",
    "Sri", "Eka", "Dwi", "Tri", "Catur", "Panca", "Uwi", "Ila",
)  # fmt: skip
NAMA_BELAKANG = (
    "Adikarsa", "Binangun", "Cahyadipa", "Danureja", "Ekacita", "Gandamana", "Hardiwinata", "Jayengrana",
    "Kertarasa", "Lokananta", "Mandraguna", "Nusapati", "Purwacita", "Rekawarsa", "Sekarjagad",
    "Tanjungsari", "Wanapati", "Yasadipa", "Nur'alam", "Ayu", "Adi", "Ri",
)  # fmt: skip
GELAR = ("S.Kom.", "S.T., M.T.", "A.Md.", "M.Pd.")

KOTA = ("Purwareka", "Karsabumi", "Tirtareka", "Mekarangan", "Sumberkarya", "Wanareka")
JALAN = ("Rekaan", "Contoh", "Purwarupa", "Percobaan", "Umpama", "Khayal")
LEMBAGA = ("PT", "CV", "Koperasi", "Balai", "Politeknik", "Akademi")
PENDIDIKAN = ("SMA", "SMK Teknik Mesin", "D3 Teknik Informatika", "S1 Akuntansi", "D4 Desain Produk")
JABATAN = ("Staf teknis", "Operator", "Magang", "Penyelia", "Pengembang perangkat lunak")
