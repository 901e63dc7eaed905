"""Cakupan: which instrument of the plan, and which soal or task, measures each KUK of a scheme.

``peta`` leads from the planned methods (FR.MAPA.01) to the instruments (FR.MAPA.02), ``lajur``
decides what each instrument can say about a KUK, ``susun`` makes the matrix. The rules of family
CKP, ``muk coverage`` (``teks``, ``html``, ``data``) and the printed annex all look at the same matrix.
"""

from __future__ import annotations

from generator.matriks.nilai import BarisElemen, BarisKuk, BarisUnit, Matriks
from generator.matriks.susun import susun, susun_paket

__all__ = ["BarisElemen", "BarisKuk", "BarisUnit", "Matriks", "susun", "susun_paket"]
