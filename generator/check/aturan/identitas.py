"""NIK and passport of asesi: what the numbers themselves give away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan, Pendaftar
from generator.check.nama import fold
from generator.check.nik import PROVINSI, Nik
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare

PST001 = declare(
    "PST001",
    "NIK bukan 16 angka",
    "NIK tercetak pada FR.APL.01 dan menentukan pemilik sertifikat; satu angka hilang membuatnya salah.",
    "nik: 990101450901000",
    "nik: 9901014509010001",
)
PST002 = declare(
    "PST002",
    "NIK rusak oleh Excel",
    "Excel menyimpan paling banyak 15 angka: NIK yang pernah menjadi bilangan kehilangan angka terakhirnya "
    "dan tidak dapat dipulihkan. Nomor urut 0000 tidak pernah diterbitkan.",
    "nik: 9.90101E+15",
    "nik: 9901014509010001   # disalin lagi dari KTP",
)
PST003 = declare(
    "PST003",
    "tanggal lahir di dalam NIK mustahil",
    "Angka ke-7 sampai ke-12 NIK adalah tanggal lahir, untuk perempuan tanggalnya ditambah 40; yang "
    "mustahil berarti salah ketik.",
    "nik: 9901013513010001   # tanggal 35, bulan 13",
    "nik: 9901014509010001   # 5 September 2001, perempuan",
)
PST004 = declare(
    "PST004",
    "tanggal lahir berbeda dari yang di dalam NIK",
    "Salah satunya biasanya salah ketik. Pada sedikit orang NIK memang berbeda dari akta; abaikan bila "
    "keduanya sudah dicocokkan dengan KTP.",
    "nik: 9901014509010001\ntanggal_lahir: 2001-09-15",
    "nik: 9901014509010001\ntanggal_lahir: 2001-09-05",
    Keparahan.PERINGATAN,
)
PST005 = declare(
    "PST005",
    "jenis kelamin berbeda dari yang di dalam NIK",
    "Tanggal di dalam NIK perempuan ditambah 40; sapaan pada sertifikat mengikuti jenis kelamin.",
    "nik: 9901014509010001\njenis_kelamin: L",
    "nik: 9901014509010001\njenis_kelamin: P",
    Keparahan.PERINGATAN,
)
PST006 = declare(
    "PST006",
    "kode provinsi NIK tidak dikenal",
    "Dua angka pertama NIK adalah kode provinsi; 98 dan 99 dipakai untuk orang rekaan dalam contoh.",
    "nik: 2001014509010001",
    "nik: 3201014509010001",
    Keparahan.PERINGATAN,
)
PST007 = declare(
    "PST007",
    "asesi tanpa NIK dan tanpa paspor",
    "FR.APL.01 meminta No. KTP/NIK/Paspor; tanpa itu sertifikat tidak dapat dikaitkan dengan orangnya.",
    "- {id: a01, nama: Siti, tempat_lahir: …}",
    "- {id: a01, nama: Siti, nik: 9901014509010001, tempat_lahir: …}",
)
PST008 = declare(
    "PST008",
    "nomor paspor tidak lazim",
    "Nomor paspor terdiri atas 6 sampai 9 huruf besar dan angka, sedikitnya satu angka (ICAO Doc 9303).",
    "paspor: X 0099-0005",
    "paspor: X00990005",
    Keparahan.PERINGATAN,
)
PST009 = declare(
    "PST009",
    "warga negara Indonesia tanpa NIK",
    "Pelaporan sertifikat ke BNSP memakai NIK; paspor menggantikannya hanya bagi warga negara asing.",
    "kebangsaan: Indonesia\npaspor: X00990005",
    "kebangsaan: Indonesia\nnik: 9901014509010001",
    Keparahan.PERINGATAN,
)

_PASPOR = re.compile(r"(?=.*[0-9])[A-Z0-9]{6,9}")
_BILANGAN = re.compile(r"[0-9]+[.,][0-9]*|[0-9.,]+[eE]\+?[0-9]+")
_INDONESIA = frozenset({"indonesia", "wni", "warga negara indonesia", "id", "idn"})


@rule(PST001, PST002, PST003, PST004, PST005, PST006)
def nik_is_believable(muatan: Muatan) -> Iterator[Diagnostic]:
    """The form of the number, and what it says of birth, sex and province."""
    for folder in muatan.asesmen:
        for satu in muatan.asesi(folder):
            teks = satu.nilai.nik
            if teks is None:
                continue
            nik = Nik.read(teks)
            if nik is not None and nik.urut != "0000":
                yield from _content(satu, nik)
            elif nik is not None or _BILANGAN.fullmatch(teks):
                yield PST002.at(
                    satu.at("nik"),
                    f"NIK asesi {satu.nilai.id} pernah menjadi bilangan; angka terakhirnya hilang",
                    "salin lagi dari KTP; di Excel jadikan kolomnya Teks sebelum mengetik",
                )
            else:
                yield PST001.at(satu.at("nik"), *_length(satu.nilai.id, teks))


def _length(asesi: str, teks: str) -> tuple[str, str]:
    angka = sum(c in "0123456789" for c in teks)
    if angka < len(teks):
        return f"NIK asesi {asesi} memuat tanda selain angka", f"tulis 16 angkanya saja; di sini ada {angka}"
    return f"NIK asesi {asesi} terdiri atas {angka} angka, seharusnya 16", "periksa pada KTP"


def _content(satu: Pendaftar, nik: Nik) -> Iterator[Diagnostic]:
    """Told without the digits: with the date of birth and the sex, half of the number would be known."""
    asesi = satu.nilai
    if nik.provinsi not in PROVINSI and not nik.rekaan:
        yield PST006.at(
            satu.at("nik"),
            f"dua angka pertama NIK asesi {asesi.id} bukan kode provinsi",
            "periksa pada KTP; misalnya 32 untuk Jawa Barat",
        )
    if not nik.tanggal_mungkin:
        yield PST003.at(
            satu.at("nik"),
            f"tanggal lahir di dalam NIK asesi {asesi.id} mustahil",
            "periksa angka ke-7 s.d. ke-12: 050901 untuk 5 September 2001, bagi perempuan 450901",
        )
        return
    if beda := nik.beda(asesi.tanggal_lahir):
        yield PST004.at(
            satu.at("tanggal_lahir"),
            f"tanggal lahir asesi {asesi.id} tidak sama dengan yang di dalam NIK: {', '.join(beda)} berbeda",
            "cocokkan keduanya dengan KTP; di dalam NIK perempuan harinya ditambah 40",
        )
    if nik.jenis_kelamin is not asesi.jenis_kelamin:
        yield PST005.at(
            satu.at("jenis_kelamin"),
            f"jenis kelamin asesi {asesi.id} tidak sama dengan yang di dalam NIK",
            "cocokkan dengan KTP; angka ke-7 dan ke-8 NIK di atas 40 berarti perempuan",
        )


@rule(PST007, PST008, PST009)
def everyone_has_a_number(muatan: Muatan) -> Iterator[Diagnostic]:
    """NIK, or the passport of a foreigner."""
    for folder in muatan.asesmen:
        for satu in muatan.asesi(folder):
            asesi = satu.nilai
            if asesi.nik is None and asesi.paspor is None:
                yield PST007.at(
                    satu.at("nama"),
                    f"asesi {asesi.id} belum mempunyai NIK atau paspor",
                    "tambahkan nik; bagi warga negara asing, paspor",
                )
            elif asesi.nik is None and fold(asesi.kebangsaan) in _INDONESIA:
                yield PST009.at(
                    satu.at("paspor"),
                    f"asesi {asesi.id} berkebangsaan Indonesia tetapi tidak ber-NIK",
                    "tulis nik, atau kebangsaan bila asesi warga negara asing",
                )
            if asesi.paspor is not None and not _PASPOR.fullmatch(asesi.paspor):
                yield PST008.at(
                    satu.at("paspor"),
                    f"nomor paspor asesi {asesi.id} tidak lazim",
                    "6 sampai 9 huruf besar dan angka, tanpa spasi",
                )
