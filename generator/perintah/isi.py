"""``muk isi``: forms as fillable PDF, to be filled in on a tablet and read back."""

from __future__ import annotations

from argparse import ArgumentParser

from generator.perintah._base import Perintah, add_output, add_root, add_selection
from generator.perintah._isi import make_forms


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_output(parser)
    add_selection(parser)


PERINTAH = Perintah(
    "isi",
    "buat formulir PDF yang dapat diisi pada tablet, untuk dibaca kembali dengan muk read",
    configure,
    make_forms,
)
