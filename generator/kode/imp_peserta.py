"""IMP1xx: spreadsheets of asesi (``muk import peserta``)."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

TAK_TERBACA = declare(
    "IMP101",
    "lembar peserta tidak dapat dibaca",
    "Daftar peserta dibaca dari .xlsx atau .csv yang utuh dan berukuran wajar.",
    "muk import peserta daftar.xls",
    "muk import peserta daftar.xlsx",
)
LEMBAR = declare(
    "IMP102",
    "lembar mana yang dibaca tidak jelas",
    "Satu buku kerja dapat memuat beberapa lembar; hanya satu yang menjadi daftar peserta.",
    "muk import peserta buku.xlsx",
    "muk import peserta buku.xlsx --lembar Peserta",
)
JUDUL = declare(
    "IMP103",
    "baris judul kolom tidak ditemukan",
    "Kolom dikenali dari judulnya; tanpa judul “Nama” dan satu judul lain, isi kolom tidak diketahui.",
    "kolom: A B C",
    "kolom: Nama, NIK, Tanggal Lahir",
)
KOLOM_WAJIB = declare(
    "IMP104",
    "kolom wajib tidak ada",
    "FR.APL.01 memerlukan nama, tempat dan tanggal lahir, jenis kelamin, alamat, dan pendidikan.",
    "kolom: Nama, NIK",
    "kolom: Nama, NIK, Tempat Lahir, Tanggal Lahir, JK, Alamat, Pendidikan",
)
MIRIP = declare(
    "IMP105",
    "judul kolom mirip dengan yang dikenal",
    "Kolom yang judulnya salah ketik tidak dibaca.",
    "tgl lahri",
    "tgl lahir",
    Keparahan.PERINGATAN,
)
GANDA = declare(
    "IMP106",
    "dua kolom untuk isian yang sama",
    "Hanya kolom yang pertama yang dibaca.",
    "kolom: HP, No. HP",
    "kolom: HP, Telepon Rumah",
    keparahan=Keparahan.PERINGATAN,
)
KOSONG = declare(
    "IMP107",
    "sel wajib kosong",
    "Tanpa isian ini formulir pendaftaran asesi tidak lengkap.",
    "pendidikan:",
    "pendidikan: SMK",
)
NIK = declare(
    "IMP108",
    "NIK rusak",
    "NIK terdiri atas 16 angka. Excel hanya menyimpan 15 angka pertama sebuah bilangan, dan angka yang "
    "hilang tidak dapat dipulihkan.",
    "3,20411E+15",
    "'9803121407980001",
)
NIK_RAGU = declare(
    "IMP109",
    "NIK mungkin pernah dibulatkan",
    "NIK yang pernah tersimpan sebagai bilangan selalu berakhir dengan angka 0.",
    "NIK …0010, …0020, …0030",
    "NIK …0013, …0021, …0034",
    keparahan=Keparahan.PERINGATAN,
)
TANGGAL = declare(
    "IMP110",
    "tanggal tidak dapat dibaca",
    "Tanggal lahir tercetak pada formulir dan sertifikat.",
    "31-02-1999",
    "28-02-1999",
)
TANGGAL_GANDA = declare(
    "IMP111",
    "tanggal bermakna ganda",
    "Hari dan bulan mudah tertukar bila lembar pernah dibuka dengan pengaturan Amerika.",
    "03/04/1999 di antara 12/31/1998 dan 01/25/2000",
    "1999-04-03",
)
BULAN_DAHULU = declare(
    "IMP112",
    "bulan ditulis di depan hari",
    "Tanggal ini hanya dapat dibaca dengan bulan di depan; di Indonesia hari ditulis lebih dahulu.",
    "12/31/1998",
    "31/12/1998",
    Keparahan.PERINGATAN,
)
KELAMIN = declare(
    "IMP113",
    "jenis kelamin tidak dikenal",
    "Formulir hanya mengenal laki-laki dan perempuan.",
    "1",
    "L",
)
NOMOR = declare(
    "IMP114",
    "nomor telepon atau kode pos rusak",
    "Nomor yang tersimpan sebagai bilangan besar kehilangan angkanya.",
    "8,12E+10",
    "081200000101",
)
NOMOR_RAGU = declare(
    "IMP115",
    "nomor mungkin kehilangan angka",
    "Excel membuang angka 0 di depan bilangan; nol hanya dikembalikan bila pasti.",
    "9905550145",
    "09905550145",
    keparahan=Keparahan.PERINGATAN,
)
EMAIL = declare(
    "IMP116",
    "bukan alamat e-mail",
    "Alamat yang salah tidak dapat dipakai menghubungi asesi.",
    "ratih[at]surat.example",
    "ratih@surat.example",
)
KEMBAR = declare(
    "IMP117",
    "satu orang pada dua baris",
    "Setiap asesi terdaftar satu kali dalam satu kegiatan.",
    "NIK yang sama pada baris 4 dan 9",
    "satu baris untuk setiap orang",
)
EMAIL_KEMBAR = declare(
    "IMP118",
    "alamat e-mail sama pada dua baris",
    "Biasanya tersalin dari baris lain.",
    "kelas@surat.example pada dua baris",
    "alamat masing-masing",
    keparahan=Keparahan.PERINGATAN,
)
RUMUS = declare(
    "IMP119",
    "sel berisi rumus tanpa hasil, atau galat Excel",
    "Yang dibaca adalah hasil rumus yang tersimpan dalam berkas.",
    "#REF!",
    "9801074902010007",
)
KODE_ANGKA = declare(
    "IMP120",
    "isi berupa kode angka",
    "Formulir mencetak nama kota, provinsi, dan pendidikan; kode pelaporan tidak dapat dicetak.",
    "pendidikan: 7",
    "pendidikan: SMK",
    Keparahan.PERINGATAN,
)
DILEWATI = declare(
    "IMP121",
    "baris dilewati",
    "Baris dengan satu sel saja bukan peserta; biasanya jumlah atau catatan di bawah tabel.",
    "Jumlah: 24",
    "(tidak ada apa pun di bawah peserta terakhir)",
    keparahan=Keparahan.PERINGATAN,
)
TANPA_INSTANSI = declare(
    "IMP122",
    "data pekerjaan tanpa nama instansi",
    "Bagian 1.b FR.APL.01 dimulai dengan nama institusi; tanpa itu jabatan dan alamat kantor tidak dicatat.",
    "jabatan: Penulis",
    "instansi: Pekerja lepas, jabatan: Penulis",
    keparahan=Keparahan.PERINGATAN,
)
DI_ASESMEN = declare(
    "IMP123",
    "asesi kegiatan ini ditulis dalam asesmen.yaml",
    "Asesi sebuah kegiatan ditulis di satu tempat; yang diimpor masuk ke peserta.yaml.",
    "asesi: [...] di asesmen.yaml",
    "asesi: [...] di peserta.yaml",
)
PADANAN = declare(
    "IMP124",
    "baris tidak dapat dipasangkan dengan pasti",
    "Asesi lama dikenali dari NIK atau paspor, atau dari nama dan tanggal lahir.",
    "nama dan tanggal lahir asesi a03, NIK lain",
    "NIK seperti pada asesi a03",
)
SUSUNAN = declare(
    "IMP125",
    "hasil impor tidak memenuhi susunan data",
    "Yang ditulis selalu dapat dibaca kembali oleh `muk check`.",
    "alamat lebih dari 6000 huruf",
    "alamat dalam satu atau dua baris",
)
KOMENTAR = declare(
    "IMP126",
    "peserta.yaml ditulis ulang seluruhnya",
    "Berkas yang ditulis dalam bentuk ringkas tidak dapat diubah sebagian; komentarnya hilang.",
    "asesi: [{id: a01, nama: Sita}]",
    "asesi:\n  - id: a01\n    nama: Sita",
    keparahan=Keparahan.PERINGATAN,
)
ASESOR = declare(
    "IMP127",
    "No. Reg MET tidak dapat dibaca",
    "Asesor disebut dengan nomornya: MET.000., enam angka, spasi, tahun.",
    "MET 001234",
    "MET.000.001234 2019",
)
BERBEDA = declare(
    "IMP128",
    "isi asesi yang tercatat berbeda dari lembar",
    "Yang sudah tercatat mungkin lebih baru daripada lembarnya; isi itu tidak ditimpa diam-diam.",
    "muk import peserta daftar.xlsx --asesmen 2026-04-desainer-grafis-muda",
    "muk import peserta daftar.xlsx --asesmen 2026-04-desainer-grafis-muda --timpa",
    Keparahan.PERINGATAN,
)
