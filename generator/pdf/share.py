"""Equal font programs and images of different parts of a document, stored once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import pikepdf
from pikepdf import Dictionary, Name, Stream

_PROGRAM_KEYS = (Name.FontFile, Name.FontFile2, Name.FontFile3)


class StreamPool:
    """Streams by content: the first of each kind stands for all equal ones of one document."""

    def __init__(self) -> None:
        self._by_content: dict[bytes, Stream] = {}
        self._by_number: dict[tuple[int, int], Stream] = {}
        self._seen: set[tuple[int, int]] = set()

    def share(self, pages: Iterable[pikepdf.Page]) -> None:
        """Make the pages refer to streams that are in the pool already, where equal.

        Streams that nothing refers to any more are not written when the document is saved.
        """
        for page in pages:
            number = page.resources.objgen
            if number in self._seen:
                continue
            # Most pages of a form have one and the same table; (0, 0) is one that stands in its page.
            if number != (0, 0):
                self._seen.add(number)
            for _, font in _entries(page.resources, Name.Font):
                descriptor = _descriptor(font)
                for key in _PROGRAM_KEYS:
                    self._replace(descriptor, key)
            images = page.resources.get(Name.XObject)
            for name, image in _entries(page.resources, Name.XObject):
                if image.get(Name.Subtype) == Name.Image:
                    self._replace(image, Name.SMask)
                    self._replace(images, name)

    def _replace(self, holder: pikepdf.Object | None, key: Name) -> None:
        stream = None if holder is None else holder.get(key)
        if holder is not None and isinstance(stream, Stream):
            pooled = self._pooled(stream)
            if pooled.objgen != stream.objgen:
                holder[key] = pooled

    def _pooled(self, stream: Stream) -> Stream:
        known = self._by_number.get(stream.objgen)
        if known is None:
            known = self._by_content.setdefault(_digest(stream), stream)
            self._by_number[stream.objgen] = known
        return known


def _digest(stream: Stream) -> bytes:
    described = Dictionary({key: stream[key] for key in set(stream.keys()) - {"/Length"}}).unparse()
    return hashlib.sha256(described + b"\0" + stream.read_raw_bytes()).digest()


def _entries(resources: Dictionary, kind: Name) -> list[tuple[Name, pikepdf.Object]]:
    table = resources.get(kind)
    if not isinstance(table, Dictionary):
        return []
    return [(Name(key), value) for key, value in table.as_dict().items()]


def _descriptor(font: pikepdf.Object) -> pikepdf.Object | None:
    """The font's descriptor, which a composite font keeps in its descendant; a standard font has none."""
    descendants = font.get(Name.DescendantFonts)
    carrier = font if descendants is None else descendants[0]
    return carrier.get(Name.FontDescriptor)
