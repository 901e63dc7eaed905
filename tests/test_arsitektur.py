"""The house rules: which way imports point, who may use what, how long a file may be."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import pytest

from generator.load.jenis import JENIS_BERKAS
from generator.schemas import FOLDER as SCHEMAS
from generator.schemas import write_all
from templates.builder.__main__ import build_all
from tests.meja import REPOSITORI, tree

PACKAGES = ("generator", "templates")

LAYERS = (
    # What a package or module may import: what stands above it, and its own kind.
    {"errors", "diagnostic", "istilah", "waktu", "progress", "kode", "completeness", "sampah", "meanwhile"},
    {"files", "selection"},
    {"tukar", "source"},
    {"model", "ooxml", "mention", "logo", "executor"},
    {"load", "schemas", "program", "pdf", "matriks"},
    {"formulir"},
    {"check"},
    {"plan"},
    {"manifest", "publish", "catatan", "touched", "workspace", "recipe"},
    {"render", "isian", "convert", "templat"},
    {"pipeline", "doctor", "uptodate"},
    {"bench", "awal"},
    {"temuan", "penjelasan"},
    {"report"},
    {"impor"},
    {"perintah"},
    {"cli"},
)

SIBLINGS = ({"render", "isian", "convert"},)
"""Stages that know nothing of each other."""

ONLY = {
    "docxtpl": ("generator/render.py",),
    "jinja2": ("generator/render.py", "generator/templat/"),
    "subprocess": ("generator/program/",),
    "pikepdf": ("generator/pdf/", "generator/doctor.py"),
    "pypdf": ("generator/pdf/read.py",),
    "pypdfium2": ("generator/pdf/read.py", "generator/pdf/kata.py"),
    "argparse": ("generator/cli.py", "generator/perintah/"),
    "rich": ("generator/report.py",),
    "docx": ("templates/builder/",),
    "openpyxl": ("generator/impor/peserta/_xlsx.py",),
    "yaml": ("generator/load/",),
}
"""A library, and the only places that may use it."""

MAX_FILE = 400
MAX_FUNCTION = 60


def sources() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((REPOSITORI / package).rglob("*.py"))


def where(path: Path) -> str:
    return path.relative_to(REPOSITORI).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def imports(path: Path) -> frozenset[str]:
    """Dotted names that a file imports, also inside functions; for types alone does not count."""
    found: set[str] = set()
    for node in ast.walk(_at_runtime(parsed(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{where(path)}:{node.lineno} imports relatively"
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def _at_runtime(tree: ast.Module) -> ast.Module:
    class Strip(ast.NodeTransformer):
        def visit_If(self, node: ast.If) -> Any:
            return None if ast.unparse(node.test) == "TYPE_CHECKING" else self.generic_visit(node)

    return Strip().visit(ast.parse(ast.unparse(tree)))  # type: ignore[no-any-return]


def unit_of(dotted: str) -> str:
    """``generator.pdf.read`` is part of ``pdf``."""
    return dotted.split(".")[1]


@cache
def units() -> dict[str, set[str]]:
    """What each module or package of the program imports of it."""
    out: dict[str, set[str]] = {}
    for path in sorted((REPOSITORI / "generator").rglob("*.py")):
        name = PurePosixPath(where(path)).with_suffix("").parts[1]
        if name in ("__init__", "__main__"):
            continue
        mine = {unit_of(i) for i in imports(path) if i.startswith("generator.")}
        known = {p.stem if p.is_file() else p.name for p in (REPOSITORI / "generator").iterdir()}
        out.setdefault(name, set()).update((mine & known) - {name})
    return out


def test_every_part_of_the_program_has_its_layer() -> None:
    placed = [name for layer in LAYERS for name in layer]
    assert len(placed) == len(set(placed))
    assert set(placed) == units().keys()


def test_imports_point_one_way() -> None:
    height = {name: n for n, layer in enumerate(LAYERS) for name in layer}
    upward = {
        f"{name} imports {other}"
        for name, others in units().items()
        for other in others
        if height.get(other, -1) > height.get(name, -1)
    }
    assert upward == set()


def test_stages_know_nothing_of_each_other() -> None:
    knowing = {
        f"{name} imports {other}"
        for siblings in SIBLINGS
        for name in siblings
        for other in units().get(name, set()) & siblings
    }
    assert knowing == set()


def test_no_module_imports_itself_in_a_circle() -> None:
    modules = {
        where(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path
        for path in sources()
    }
    graph = {name: (imports(path) & modules.keys()) - {name} for name, path in modules.items()}
    done: set[str] = set()
    circles: list[str] = []

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if name in trail:
            circles.append(" -> ".join((*trail[trail.index(name) :], name)))
        elif name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())
    assert circles == []


@pytest.mark.parametrize("library", ONLY)
def test_a_library_is_used_only_where_it_belongs(library: str) -> None:
    users = {where(path) for path in sources() if any(i.split(".")[0] == library for i in imports(path))}
    strangers = {user for user in users if not user.startswith(ONLY[library])}
    assert strangers == set()
    assert users, f"nobody uses {library} any more"


def test_only_the_reporter_prints() -> None:
    printing = {
        where(path)
        for path in (REPOSITORI / "generator").rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert printing == set()


def test_files_are_short() -> None:
    long = {
        where(path): lines
        for path in sources()
        if (lines := path.read_text(encoding="utf-8").count("\n")) > MAX_FILE
    }
    assert long == {}


def test_functions_are_short() -> None:
    long = {
        f"{where(path)}:{node.lineno} {node.name}": lines
        for path in sources()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > MAX_FUNCTION
    }
    assert long == {}


# -- what is written twice stays equal -------------------------------------------------------------


def test_the_stock_templates_are_what_the_builder_makes(tmp_path: Path) -> None:
    made = list(build_all(tmp_path))
    assert made
    stock = REPOSITORI / "templates"
    committed = {p.relative_to(stock).as_posix(): p.read_bytes() for p in sorted(stock.rglob("*.docx"))}
    built = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in sorted(tmp_path.rglob("*.docx"))}
    assert built.keys() == committed.keys()
    stale = [name for name in built if built[name] != committed[name]]
    assert stale == [], "run `make templates`"


def test_the_templates_come_out_the_same_twice(tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        subprocess.run(
            [sys.executable, "-m", "templates.builder", str(tmp_path / name)],
            cwd=REPOSITORI,
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": str(len(name)), "PATH": "", "TZ": f"UTC{len(name)}"},
        )
    assert tree(tmp_path / "satu") == tree(tmp_path / "dua")


def test_the_published_schemas_are_what_the_model_says(tmp_path: Path) -> None:
    written = {path.name: path.read_bytes() for path in write_all(tmp_path)}
    assert written == {path.name: path.read_bytes() for path in SCHEMAS.glob("*.json")}


@pytest.mark.parametrize("jenis", JENIS_BERKAS, ids=lambda jenis: jenis.nama)
def test_a_key_in_yaml_is_the_field_of_the_same_name(jenis: Any) -> None:
    schema = json.loads((SCHEMAS / f"{jenis.nama}.json").read_text(encoding="utf-8"))
    for name, struct in _structs(jenis.tipe).items():
        published = schema if struct is jenis.tipe else schema["$defs"][name]
        assert tuple(published["properties"]) == struct.__struct_fields__
        assert published["additionalProperties"] is False


def _structs(tipe: type[msgspec.Struct]) -> dict[str, type[msgspec.Struct]]:
    """The Structs that a Struct is made of, by name."""
    found: dict[str, type[msgspec.Struct]] = {}

    def visit(info: Any) -> None:
        if isinstance(info, msgspec.inspect.StructType) and info.cls.__name__ not in found:
            found[info.cls.__name__] = info.cls
            for field in info.fields:
                visit(field.type)
        for name in ("type", "item_type", "key_type", "value_type"):
            if (part := getattr(info, name, None)) is not None:
                visit(part)
        for part in (*getattr(info, "types", ()), *getattr(info, "item_types", ())):
            visit(part)

    visit(msgspec.inspect.type_info(tipe))
    return found


# -- what must not be in it ------------------------------------------------------------------------

FOREIGN = re.compile(r"/(?:work|home|root|Users)/|\b(?:TODO|FIXME|XXX)\b")
WRITTEN = ("generator", "templates", "skema", "tests", "docs", "scripts", ".ci")
TEXT = {".py", ".md", ".toml", ".yaml", ".json", ".txt", ".lock", ".sh", ""}


def test_no_file_speaks_of_the_machine_it_was_written_on() -> None:
    files = [path for path in REPOSITORI.iterdir() if path.is_file()]
    files += [path for folder in WRITTEN for path in (REPOSITORI / folder).rglob("*") if path.is_file()]
    texts = [path for path in files if path.suffix in TEXT and path != Path(__file__)]
    assert len(texts) > 100
    found = [
        f"{where(path)}: {hit[0]}"
        for path in texts
        for hit in FOREIGN.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []
