"""The long way through a schema: jsonschema with our dialect, which finds every error of a value.

Loaded only when a file is wrong: the library takes longer to load than a small project takes to check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema import Draft202012Validator, TypeChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry

from generator.check.dialect import LEAVES, TYPES, Make, Predicate, Schema
from generator.check.kalimat import Fault


def build_validator(schema: Schema, registry: Registry[Any] | None = None) -> Validator:
    """The jsonschema validator of this dialect; it finds every error and never goes to the network."""
    validator: Validator = _Validator(schema, registry=Registry() if registry is None else registry)
    return validator


def find_faults(schema: Schema, registry: Registry[Any] | None, value: Any) -> Iterator[Fault]:
    """Every error of a value, in no special order."""
    for error in build_validator(schema, registry).iter_errors(value):
        yield Fault(
            keyword=str(error.validator or ""),
            argument=error.validator_value,
            value=error.instance,
            path=tuple(error.absolute_path),
            schema=error.schema if isinstance(error.schema, dict) else {},
            in_name="propertyNames" in error.absolute_schema_path,
            pribadi=_is_personal(schema, error),
        )


def _is_personal(schema: Schema, error: ValidationError) -> bool:
    """Whether the value, or one that it lies in, is marked with ``x-pdp``."""
    above: Any = schema
    for step in error.absolute_schema_path:
        if "x-pdp" in above:
            return True
        if isinstance(above, dict) and step not in above:
            break  # beyond a reference: who refers to it bears the mark
        above = above[step]
    return isinstance(error.schema, dict) and "x-pdp" in error.schema


def _keyword(make: Make) -> Callable[[Any, Any, Any, Any], Iterator[ValidationError]]:
    def check(_validator: Any, argument: Any, value: Any, _schema: Any) -> Iterator[ValidationError]:
        if not make(argument)(value):
            yield ValidationError("")

    return check


def _type_test(test: Predicate) -> Any:
    return lambda _checker, value: test(value)


_extend: Any = extend
_Validator: Any = _extend(
    Draft202012Validator,
    validators={keyword: _keyword(make) for keyword, make in LEAVES.items()},
    type_checker=TypeChecker({name: _type_test(test) for name, test in TYPES.items()}),
)
