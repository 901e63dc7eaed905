"""Schemas compiled to plain functions that say whether a value is right, and no more.

Nearly every file is right, and for those jsonschema spends its time on preparing for errors that
do not come. A compiled schema answers the same question ten times faster; only what it refuses goes
on to be explained. It knows the keywords that our schemas use; a schema with another keyword is
not compiled, and all its files take the long way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.check.dialect import LEAVES, Predicate, Schema

if TYPE_CHECKING:
    from referencing import Registry

Resolver: TypeAlias = Any
"""A ``referencing`` resolver, or our own: it knows where ``$ref`` leads from here."""

_ANNOTATIONS = frozenset(
    {"$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default", "deprecated"}
)


def build_acceptor(schema: Schema, registry: Registry[Any] | None = None) -> Predicate | None:
    """A function that is true exactly for the values without an error.

    There is none for a schema with a keyword that is not known here.
    """
    try:
        return _Compiler().compile(schema, _resolver(schema, registry))
    except _UnknownKeyword:
        return None


def _resolver(schema: Schema, registry: Registry[Any] | None) -> Resolver:
    if not registry:
        return _Inside(schema)
    from referencing.jsonschema import DRAFT202012

    resource = DRAFT202012.create_resource(schema)
    uri = resource.id() or ""
    return registry.with_resource(uri, resource).resolver(uri)


@dataclass(frozen=True, slots=True)
class _Inside:
    """Follows references inside one schema: all that ours have.

    Attributes:
        contents: what the last reference led to.
    """

    top: Schema
    contents: Any = None

    @property
    def resolver(self) -> _Inside:
        return self

    def lookup(self, reference: str) -> _Inside:
        """Where ``#/$defs/Name`` leads."""
        start, *steps = reference.split("/")
        found: Any = self.top
        if start != "#" or not all(step.isidentifier() or step.startswith("$") for step in steps):
            raise _UnknownKeyword(reference)
        for step in steps:
            found = found[step]
        return _Inside(self.top, found)


class _UnknownKeyword(Exception):
    """The schema asks for something that only jsonschema can judge."""


class _Compiler:
    """Compiles subschemas, each once; a schema may refer to itself."""

    def __init__(self) -> None:
        self._made: dict[int, Predicate] = {}
        self._open: set[int] = set()

    def compile(self, schema: Any, resolver: Resolver) -> Predicate:
        """The predicate of one subschema."""
        if isinstance(schema, bool):
            return lambda _value: schema
        identity = id(schema)
        if identity in self._open:
            return lambda value: self._made[identity](value)
        if identity not in self._made:
            self._open.add(identity)
            self._made[identity] = _every(self._tests(schema, resolver))
            self._open.discard(identity)
        return self._made[identity]

    def _tests(self, schema: Schema, resolver: Resolver) -> list[Predicate]:
        tests = []
        parts: set[Callable[..., Predicate]] = set()
        for keyword, argument in schema.items():
            if keyword in LEAVES:
                tests.append(LEAVES[keyword](argument))
            elif keyword in _PARTS:
                parts.add(_PARTS[keyword])
            elif keyword not in _ANNOTATIONS and not keyword.startswith("x-"):
                raise _UnknownKeyword(keyword)
        return tests + [part(self, schema, resolver) for part in parts]

    def _object(self, schema: Schema, resolver: Resolver) -> Predicate:
        known = {key: self.compile(part, resolver) for key, part in schema.get("properties", {}).items()}
        other = self.compile(schema.get("additionalProperties", True), resolver)
        name = self.compile(schema.get("propertyNames", True), resolver)
        required = frozenset(schema.get("required", ()))

        def test(value: Any) -> bool:
            if not isinstance(value, dict):
                return True
            return required <= value.keys() and all(
                known.get(key, other)(child) and name(key) for key, child in value.items()
            )

        return test

    def _items(self, schema: Schema, resolver: Resolver) -> Predicate:
        item = self.compile(schema["items"], resolver)
        return lambda value: not isinstance(value, list) or all(map(item, value))

    def _branches(self, schema: Schema, resolver: Resolver) -> Predicate:
        nothing: Schema = {}
        when = self.compile(schema["if"], resolver)
        then = self.compile(schema.get("then", nothing), resolver)
        other = self.compile(schema.get("else", nothing), resolver)
        return lambda value: then(value) if when(value) else other(value)

    def _all_of(self, schema: Schema, resolver: Resolver) -> Predicate:
        return _every([self.compile(part, resolver) for part in schema["allOf"]])

    def _any_of(self, schema: Schema, resolver: Resolver) -> Predicate:
        tests = [self.compile(part, resolver) for part in schema["anyOf"]]
        return lambda value: any(test(value) for test in tests)

    def _not(self, schema: Schema, resolver: Resolver) -> Predicate:
        test = self.compile(schema["not"], resolver)
        return lambda value: not test(value)

    def _reference(self, schema: Schema, resolver: Resolver) -> Predicate:
        found = resolver.lookup(schema["$ref"])
        return self.compile(found.contents, found.resolver)


def _every(tests: list[Predicate]) -> Predicate:
    if len(tests) == 1:
        return tests[0]
    return lambda value: all(test(value) for test in tests)


_PARTS: dict[str, Callable[..., Predicate]] = {
    **dict.fromkeys(("properties", "additionalProperties", "propertyNames", "required"), _Compiler._object),
    **dict.fromkeys(("if", "then", "else"), _Compiler._branches),
    "items": _Compiler._items,
    "allOf": _Compiler._all_of,
    "anyOf": _Compiler._any_of,
    "not": _Compiler._not,
    "$ref": _Compiler._reference,
}
