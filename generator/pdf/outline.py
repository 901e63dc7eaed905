"""Headings of a PDF (its outline, or bookmarks): read from a part, written into a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_MAX_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading.

    Attributes:
        page: the page it is on, counted from 1.
        top: its upper edge in the page's own coordinates, in points; None is the top of the page.
    """

    title: str
    page: int
    top: float | None = None
    children: tuple[Heading, ...] = ()


def read_outline(pdf: pikepdf.Pdf) -> tuple[Heading, ...]:
    """The headings of a part.

    A lone heading at the top, the form's own title, gives way to the headings under it: the
    dossier's outline names the form already. Headings without an explicit destination are left out.
    """
    root = pdf.Root.get(Name.Outlines)
    if not isinstance(root, Dictionary):
        return ()
    numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages, start=1)}
    headings = tuple(_children(root, numbers, depth=0))
    return headings[0].children if len(headings) == 1 else headings


def moved(headings: Sequence[Heading], offset: int) -> tuple[Heading, ...]:
    """The headings of a part whose first page is page ``offset`` + 1 of the dossier."""
    return tuple(replace(h, page=h.page + offset, children=moved(h.children, offset)) for h in headings)


def write_outline(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], headings: Sequence[Heading]) -> None:
    """Give a document its outline: the top level open, the rest closed, shown when it opens."""
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    _write_children(pdf, pages, root, headings)
    root.Count = len(headings)
    pdf.Root.Outlines = root
    pdf.Root.PageMode = Name.UseOutlines


def _children(parent: pikepdf.Object, numbers: dict[tuple[int, int], int], depth: int) -> Iterator[Heading]:
    item = parent.get(Name.First)
    seen: set[tuple[int, int]] = set()
    while isinstance(item, Dictionary) and item.objgen not in seen and depth < _MAX_DEPTH:
        seen.add(item.objgen)
        destination = item.get(Name.Dest)
        if isinstance(destination, Array) and destination[0].objgen in numbers:
            children = tuple(_children(item, numbers, depth + 1))
            title = " ".join(str(item.get(Name.Title, "")).split())
            yield Heading(title, numbers[destination[0].objgen], _top(destination), children)
        item = item.get(Name.Next)


def _top(destination: Array) -> float | None:
    if len(destination) < 4 or destination[1] != Name.XYZ or destination[3] is None:
        return None
    return round(float(destination[3]), 2)


def _write_children(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], parent: pikepdf.Object, headings: Sequence[Heading]
) -> None:
    items = [pdf.make_indirect(_item(pages, parent, heading)) for heading in headings]
    for item, following in pairwise(items):
        item.Next, following.Prev = following, item
    for item, heading in zip(items, headings, strict=True):
        if heading.children:
            _write_children(pdf, pages, item, heading.children)
            item.Count = -len(heading.children)
    if items:
        parent.First, parent.Last = items[0], items[-1]


def _item(pages: Sequence[pikepdf.Page], parent: pikepdf.Object, heading: Heading) -> Dictionary:
    return Dictionary(
        Title=String(heading.title),
        Parent=parent,
        Dest=[pages[heading.page - 1].obj, Name.XYZ, None, heading.top, None],
    )
