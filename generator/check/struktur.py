"""The shape of one file: its tree against its JSON Schema, every error in our own words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from generator.check.accept import build_acceptor
from generator.check.dialect import Predicate, Schema
from generator.check.kalimat import Fault, explain
from generator.diagnostic import Diagnostic, in_order
from generator.load.text import MAX_FINDINGS, too_many
from generator.load.tree import Tree

if TYPE_CHECKING:
    from referencing import Registry


def check_struktur(
    tree: Tree, schema: Schema, registry: Registry[Any] | None = None
) -> tuple[Diagnostic, ...]:
    """Every way in which a file differs from what its schema allows.

    Args:
        tree: the file, as read.
        schema: its JSON Schema (2020-12); compiled once for as long as the same object is used.
        registry: the schemas that ``$ref`` may name; nothing is ever fetched.

    Returns:
        The findings by place. When there are very many, the first ones and one that says so.
    """
    accepts = _compiled(_Key(schema, registry))
    if accepts and accepts(tree.value):
        return ()
    from generator.check.lengkap import find_faults

    faults = list(islice(find_faults(schema, registry, tree.value), MAX_FINDINGS + 1))
    findings = list(islice(_findings(faults, tree), MAX_FINDINGS + 1))
    if max(len(faults), len(findings)) > MAX_FINDINGS:
        findings[MAX_FINDINGS:] = [too_many(tree.source)]
    return in_order(findings)


class _Key:
    """A schema and its registry as a cache key: by identity, and kept alive with the entry."""

    def __init__(self, schema: Schema, registry: Registry[Any] | None) -> None:
        self.schema = schema
        self.registry = registry

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.schema is other.schema and self.registry is other.registry

    def __hash__(self) -> int:
        return hash((id(self.schema), id(self.registry)))


@lru_cache(maxsize=64)
def _compiled(key: _Key) -> Predicate | None:
    return build_acceptor(key.schema, key.registry)


def _findings(faults: list[Fault], tree: Tree) -> Iterator[Diagnostic]:
    """A value of the wrong type, or an empty one, is reported as that alone: the rest follows from it."""
    alone = {fault.path for fault in faults if _stands_alone(fault)}
    for fault in faults:
        if fault.path not in alone or _stands_alone(fault):
            yield from explain(fault, tree)


def _stands_alone(fault: Fault) -> bool:
    return not fault.in_name and (
        fault.keyword == "type" or (fault.keyword == "minLength" and fault.value == "")
    )
