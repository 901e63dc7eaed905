"""Closed vocabularies as they are printed."""

from __future__ import annotations

from generator.istilah import JenisSkema
from generator.model import Skema

_JENIS = {JenisSkema.KKNI: "KKNI", JenisSkema.OKUPASI: "Okupasi", JenisSkema.KLASTER: "Klaster"}


def jenis_skema(skema: Skema) -> str:
    """The kind of a scheme, ``Okupasi``; for KKNI with its level where it has one, ``KKNI Jenjang 3``."""
    jenis = _JENIS[skema.jenis]
    if skema.jenis is JenisSkema.KKNI and skema.jenjang_kkni is not None:
        return f"{jenis} Jenjang {skema.jenjang_kkni}"
    return jenis
