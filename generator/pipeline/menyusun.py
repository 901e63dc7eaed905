"""Recipes into blangko: the one place where a form of the project is rendered."""

from __future__ import annotations

from generator.diagnostic import Checked
from generator.files import accessing
from generator.recipe import Recipe, Sources
from generator.render import Properties, render


def render_blangko(recipe: Recipe, sources: Sources) -> Checked[bytes]:
    """The structure of a form as a DOCX, or findings that name its template.

    Raises:
        FileAccessError: the template cannot be read.
    """
    formulir, cakupan = recipe.copy.formulir, recipe.copy.cakupan
    structure = recipe.structure
    properties = Properties(f"{formulir.kode}. {formulir.judul}", cakupan.paket.lsp.nama)
    with accessing(structure.template):
        return render(structure.template, structure.konteks, properties, sources.logo(cakupan))
