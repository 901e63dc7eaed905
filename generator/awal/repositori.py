"""A new repository for an LSP, made whole or not at all."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path, PurePosixPath

from generator.errors import UsageError
from generator.files import accessing
from generator.schemas import COPY, FOLDER

CONTOH = Path(__file__).parent / "contoh"

HARMLESS = frozenset({".git"})
"""What may lie in the folder already: the repository that was made or cloned for this purpose."""

_SHOWN = 5
_SUMBER = re.compile(r"(?m)^(\s*MUK_SUMBER: ).*$")


def make_repository(target: Path, sumber: str = "") -> tuple[str, ...]:
    """Write a repository with an example that can be checked and built at once.

    Args:
        target: a folder that is absent or empty, or holds a ``.git`` and nothing else.
        sumber: where CI gets muk from, as ``pip install`` takes it; "" leaves it to a setting of the server.

    Returns:
        What now lies at its top, sorted.

    Raises:
        UsageError: something lies in the folder; it is named.
        FileAccessError: it cannot be written. The folder is then as it was.
    """
    existed = target.exists()
    with accessing(target):
        _require_empty(target)
        target.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".muk-init-", dir=target))
    try:
        with accessing(target):
            _write(stage, sumber)
            return _move_in(stage, target)
    except BaseException:
        if not existed:
            shutil.rmtree(target, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def renew_schemas(target: Path) -> Path:
    """Bring the schemas of a repository to those of this muk; returns their folder.

    Raises:
        UsageError: the folder has none: it is no repository that :func:`make_repository` made.
        FileAccessError: it cannot be written.
    """
    folder = target / COPY
    if not folder.is_dir():
        raise UsageError(
            f"{target} tidak memuat folder {COPY}", "sebut folder repositori yang dibuat dengan `muk init`"
        )
    with accessing(folder):
        _copy_schemas(folder)
    return folder


def installed_from() -> str:
    """Where this muk was installed from, when that is a public address; else ""."""
    try:
        text = metadata.distribution("muk").read_text("direct_url.json") or "{}"
    except metadata.PackageNotFoundError:
        return ""
    origin = json.loads(text)
    url, vcs = str(origin.get("url", "")), origin.get("vcs_info", {})
    if not url.startswith(("https://", "ssh://")) or vcs.get("vcs") != "git":
        return ""
    return f"git+{url}@{vcs.get('requested_revision') or vcs['commit_id']}"


def _require_empty(target: Path) -> None:
    if not target.exists():
        return
    found = sorted(p.name for p in target.iterdir() if p.name not in HARMLESS)
    if found:
        more = f", … ({len(found)} semuanya)" if len(found) > _SHOWN else ""
        raise UsageError(
            f"folder {target} tidak kosong: ada {', '.join(found[:_SHOWN])}{more}",
            "pilih folder lain, atau pindahkan isinya lebih dahulu; tidak ada yang diubah",
        )


def _write(stage: Path, sumber: str) -> None:
    for source, relatif in _files():
        path = stage / relatif
        path.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        if sumber:
            text = _SUMBER.sub(lambda match: match[1] + json.dumps(sumber), text)
        path.write_text(text, encoding="utf-8")
    (stage / COPY).mkdir()
    _copy_schemas(stage / COPY)


def _files() -> Iterator[tuple[Path, PurePosixPath]]:
    """Each file of the example, and where it goes."""
    for source in sorted(CONTOH.rglob("*")):
        if source.is_file():
            parts = source.relative_to(CONTOH).parts
            yield source, PurePosixPath(*(f".{p[1:]}" if p.startswith("_") else p for p in parts))


def _copy_schemas(folder: Path) -> None:
    for schema in sorted(FOLDER.glob("*.json")):
        shutil.copyfile(schema, folder / schema.name)


def _move_in(stage: Path, target: Path) -> tuple[str, ...]:
    """Move everything to its place; when one piece cannot be moved, those before it go back."""
    moved: list[str] = []
    try:
        for entry in sorted(stage.iterdir()):
            entry.rename(target / entry.name)
            moved.append(entry.name)
    except BaseException:
        for name in moved:
            (target / name).rename(stage / name)
        raise
    return tuple(moved)
