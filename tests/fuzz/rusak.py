"""Ways to damage a file: its bytes, its YAML, or what it says."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, TypeAlias

import yaml

Perusak: TypeAlias = Callable[[Random, bytes], bytes]

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _WithoutAliases(_Dumper):  # type: ignore[misc]
    def ignore_aliases(self, data: object) -> bool:
        return True


PIECES = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\r", b"\r\n", b"\t", b"\x1b[2J",
    "\u2028".encode(), "\u202e".encode(), "\U0001f600".encode(), "e\u0301".encode(), b"\xc2\x85", b"%", b"#",
)  # fmt: skip

TOKENS = (
    "[", "]", "{", "}", "[[[[", "{{ x }}", "{a: b", "&a", "*a", "&a [*a]", "<<: *a",
    "!!python/object:os.system", "!!binary x", "|", ">", "|9", ">-2", "? ", "- ", "- - - -", "---", "...",
    "%YAML 1.1", "%TAG ! x", '"', "'", '"\\ud800"', '"\\U00110000"', '"\\x00"', "`", "@", ": ", ":", "# ",
    "#x", "~", "null", "true", "0x1F", "1e999", "-0", "1_000", "0o17", "9" * 400, "2026-02-30", ".inf",
    ".nan", "=", "\\", "é", "a" * 5000,
)  # fmt: skip

VALUES: tuple[Any, ...] = (
    None, "", " ", "~", "true", "0", "-1", "1e9", "9" * 30, "99999999999999999999", "2026-02-30",
    "0000-00-00", "9999-12-31", "x" * 7000, "a/b/c", "/", "..", "../../etc/passwd", "\n\n", "baris\nbaris",
    "{{ 7*7 }}", "<w:p/>", "\u4e2d\u6587", "\u202eabc", "ﬁ", "e\u0301", "\U0001f600", "J.620100.0004.02",
    "X.000000.001.01/9.9", "MET.000.000000 0000", "99:99", [], {}, [[]], [None], {"a": {"b": {"c": "d"}}},
    ["x"] * 300, {f"k{n}": "v" for n in range(300)}, {"": "kosong"}, {"<<": {"a": "b"}}, {"a b": "c"},
)  # fmt: skip


def damage_bytes(acak: Random, data: bytes) -> bytes:
    """One to eight changes that know nothing of text."""
    out = bytearray(data)
    for _ in range(acak.randint(1, 8)):
        at, until = sorted((acak.randrange(len(out) + 1), acak.randrange(len(out) + 1)))
        until = min(until, at + acak.choice((1, 3, 40, 4000)))
        match acak.randrange(7):
            case 0 if at < len(out):
                out[at] ^= 1 << acak.randrange(8)
            case 1:
                del out[at:until]
            case 2:
                out[at:at] = out[at:until]
            case 3:
                out[at:at] = acak.randbytes(acak.randint(1, 12))
            case 4:
                out[at:at] = acak.choice(PIECES) * acak.choice((1, 1, 2, 300))
            case 5:
                out = out[:at]
            case _:
                out = out.replace(b"\n", acak.choice((b"\r\n", b"\r", b"\n\n", b" ", b"\n ")))
    return bytes(out)


def damage_yaml(acak: Random, data: bytes) -> bytes:
    """One to four changes to lines, indentation, and signs."""
    lines = data.decode().split("\n")
    for _ in range(acak.randint(1, 4)):
        n, m = acak.randrange(len(lines)), acak.randrange(len(lines))
        line = lines[n]
        key, colon, rest = line.partition(":")
        token = acak.choice(TOKENS)
        lines[n] = acak.choice(
            (
                " " * acak.randint(1, 7) + line,
                line.lstrip(),
                "\t" + line,
                f"{key}{colon} {token}",
                f"{key}{colon} {token} {rest}",
                f"{token}{line}",
                line.replace(":", "", 1),
                line.replace("- ", "-", 1),
                f"{line}\n{line}",
                f"{line} {token}",
                f"{key}: {'[' * acak.choice((5, 60, 3000))}",
                f"{key}:\n" + "\n".join(" " * (n + 2) + "- a:" for n in range(acak.choice((5, 50, 400)))),
                "",
                f"# {line}",
            )
        )
        if acak.random() < 0.3:
            lines[n], lines[m] = lines[m], lines[n]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def damage_meaning(acak: Random, data: bytes) -> bytes:
    """Changes to keys and values of a file that stays good YAML; mostly one, so that it reaches the rules."""
    tree = copy.deepcopy(yaml.load(data, _Loader))
    for _ in range(acak.choice((1, 1, 1, 2, 5))):
        places = list(_places(tree))
        if not places:
            break
        holder, step = acak.choice(places)
        match acak.randrange(8):
            case 0:
                del holder[step]
            case 1 if isinstance(holder, dict):
                holder[_misspelt(acak, str(step))] = holder.pop(step)
            case 2 if isinstance(holder, list):
                holder.extend([holder[step]] * acak.choice((1, 2, 200)))
            case 3:
                other, there = acak.choice(places)
                holder[step] = copy.deepcopy(other[there]) if there_is(other, there) else None
            case 4 if isinstance(holder[step], str):
                holder[step] = _misspelt(acak, holder[step])
            case 5 if isinstance(holder, dict):
                holder[acak.choice(("id", "kode", "asing", "nomor", "unit"))] = acak.choice(VALUES)
            case 6:
                holder[step] = [holder[step]] if acak.random() < 0.5 else {"nilai": holder[step]}
            case _:
                holder[step] = copy.deepcopy(acak.choice(VALUES))
    return str(yaml.dump(tree, Dumper=_WithoutAliases, allow_unicode=True, sort_keys=False)).encode()


def there_is(holder: Any, step: Any) -> bool:
    """Whether an earlier change has left the place in being."""
    return step in holder if isinstance(holder, dict) else step < len(holder)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    steps = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for step in list(steps):
        yield value, step
        yield from _places(value[step])


def _misspelt(acak: Random, text: str) -> str:
    at = acak.randrange(len(text) + 1)
    return acak.choice(
        (text[:at] + text[at + 1 :], text[:at] + "x" + text[at:], text.upper(), text + " ", text * 2)
    )


PERUSAK: tuple[Perusak, ...] = (damage_bytes, damage_yaml, damage_meaning, damage_meaning)
