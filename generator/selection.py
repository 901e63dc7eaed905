"""Which part of a project a command is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a project to build; empty means all."""

    skema: str = ""
    asesmen: str = ""
    asesi: str = ""
    formulir: str = ""
    produk: str = ""

    def wants(self, jenis: str) -> bool:
        """Whether products of a kind are asked for."""
        return self.produk in ("", jenis)

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()
