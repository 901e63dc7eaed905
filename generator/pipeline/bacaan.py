"""Filled documents into ``hasil/``: read, find whose they are, compare, record what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.check.hasil import hasil_path
from generator.diagnostic import Diagnostic, Span
from generator.errors import InvalidOutput
from generator.files import accessing, write_atomically
from generator.isian.asal import Asal
from generator.isian.baca import Bacaan, read_document
from generator.isian.banding import Diketahui, compare
from generator.isian.catat import CannotAdd, add_values, new_text, recorded
from generator.isian.docx import tags
from generator.kode import finding
from generator.load.scalar import bare
from generator.load.text import read_bytes
from generator.load.tree import Tree, parse_tree
from generator.model.proyek import Isian, Proyek
from generator.ooxml import read_parts
from generator.pipeline.menyusun import render_blangko
from generator.plan import Copy, plan
from generator.recipe import Sources, data_values
from generator.selection import Selection


@dataclass(frozen=True, slots=True)
class Dibaca:
    """What became of one document.

    Attributes:
        asal: whose it is; None when that could not be settled.
        baru: values recorded now.
        sama: how many values were known already.
        tujuan: the file that holds the recorded values.
    """

    dokumen: str
    asal: Asal | None = None
    baru: Isian = field(default_factory=dict)
    sama: int = 0
    temuan: tuple[Diagnostic, ...] = ()
    tujuan: Path | None = None


class _Refused(Exception):
    """A document that cannot be used, with its finding."""

    def __init__(self, kode: str, dokumen: str, pesan: str, petunjuk: str = "") -> None:
        super().__init__(pesan)
        self.temuan = finding(kode, Span(dokumen), pesan, petunjuk)


@dataclass(slots=True)
class Pembaca:
    """Reads documents into the data of one project.

    Attributes:
        kegiatan, asesi: whose the documents are, as the user says; "" leaves it to them.
    """

    root: Path
    proyek: Proyek
    kegiatan: str = ""
    asesi: str = ""
    _sources: Sources = field(init=False)
    _tags: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # The engine matters to products alone, and none is made here.
        self._sources = Sources(self.root, "")

    def read(self, path: Path) -> Dibaca:
        """Read one document and record what is new in it.

        Raises:
            FileAccessError: it cannot be read, or the record cannot be written.
        """
        dokumen = str(path)
        try:
            bacaan = self._document(path)
            asal = self._owner(bacaan, dokumen)
            return self._record(bacaan, asal, dokumen)
        except _Refused as refused:
            return Dibaca(dokumen, temuan=(refused.temuan,))

    def _document(self, path: Path) -> Bacaan:
        try:
            bacaan = read_document(path)
        except InvalidOutput as error:
            raise _Refused("BAC001", str(path), error.pesan) from error
        if not bacaan.isi:
            raise _Refused(
                "BAC001",
                str(path),
                "tidak ada ruang isian di dalamnya",
                "simpan salinan dari penampil PDF; hasil “cetak ke PDF” kehilangan ruang isiannya",
            )
        return bacaan

    def _owner(self, bacaan: Bacaan, dokumen: str) -> Asal:
        """Whose document it is: what it says itself and what the user says must not differ."""
        said = bacaan.asal
        kegiatan = self.kegiatan or (said.kegiatan if said else "")
        asesi = self.asesi or (said.asesi if said else "")
        if said and (kegiatan, asesi) != (said.kegiatan, said.asesi):
            pesan = f"dokumen ini dibuat untuk {said.kegiatan}/{said.asesi}, bukan {kegiatan}/{asesi}"
            raise _Refused("BAC002", dokumen, pesan)
        events = [k for k in self.proyek.kegiatan if kegiatan in ("", k.id)]
        owners = [(k.id, a.id) for k in events for a in k.asesmen.asesi if a.id == asesi]
        if len(owners) != 1:
            pesan = "asal dokumen tidak tertera"
            if asesi:
                where = f"kegiatan {kegiatan}" if kegiatan else "satu kegiatan saja"
                pesan = f"tidak ada asesi {asesi} pada {where}"
            raise _Refused("BAC002", dokumen, pesan, "sebut pemiliknya dengan --asesmen dan --asesi")
        return Asal(*owners[0], said.formulir if said else "")

    def _record(self, bacaan: Bacaan, asal: Asal, dokumen: str) -> Dibaca:
        path = hasil_path(self.root, asal.kegiatan, asal.asesi)
        with accessing(path):
            data = read_bytes(path) if path.exists() else None
        tree = parse_tree(data, str(path)).value if data is not None else None
        copies = tuple(self._copies(asal))
        of_form = {copy.formulir.kode for copy in copies} == {asal.formulir}
        known = Diketahui(self._blanks(copies), _data(copies), _strings(tree), tree, of_form)
        putusan = compare(bacaan, known, dokumen)
        temuan = putusan.temuan
        if putusan.baru:
            try:
                text = add_values(
                    data.decode("utf-8-sig") if data is not None else new_text(path), putusan.baru
                )
            except CannotAdd:
                pesan = f"{len(putusan.baru)} nilai dari {dokumen} tidak dapat ditambahkan"
                return Dibaca(dokumen, asal, temuan=(*temuan, finding("BAC009", Span(str(path)), pesan)))
            with accessing(path):
                write_atomically(path, text.encode("utf-8"))
        return Dibaca(dokumen, asal, putusan.baru, putusan.sama, temuan, path)

    def _copies(self, asal: Asal) -> Iterator[Copy]:
        """The form that the document is, or all forms of the asesi when that is not known."""
        copies = [
            copy
            for copy in plan(self.proyek, Selection(asesmen=asal.kegiatan, asesi=asal.asesi)).copies
            if copy.cakupan.asesi is not None
        ]
        named = [copy for copy in copies if copy.formulir.kode == asal.formulir]
        yield from named or copies

    def _blanks(self, copies: Iterable[Copy]) -> frozenset[str]:
        return frozenset(tag for copy in copies for tag in self._blanks_of(copy))

    def _blanks_of(self, copy: Copy) -> frozenset[str]:
        """The names of the blanks of a form; a structure is rendered once."""
        recipe = self._sources.recipe(copy)
        if recipe.blangko_key not in self._tags:
            rendered = render_blangko(recipe, self._sources)
            names = tags(read_parts(rendered.value)) if rendered.value is not None else ()
            self._tags[recipe.blangko_key] = frozenset(names)
        return self._tags[recipe.blangko_key]


def _data(copies: Iterable[Copy]) -> Isian:
    return {tag: value for copy in copies for tag, value in data_values(copy).items()}


def _strings(tree: Tree | None) -> Isian:
    """Recorded values as the project has them."""
    return {tag: str(bare(value)) for tag, value in recorded(tree).items()}
