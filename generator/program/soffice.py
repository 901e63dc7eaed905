"""LibreOffice: finding it, asking its version, and the one place that builds its command line.

What it answers is not believed: it says 0 for files it could not load, and for files it did not
write. :mod:`generator.convert` looks at what came out.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import ProgramMissing
from generator.files import write_atomically
from generator.program.run import Completed, ToolProbe, run, version_in

ENV = "MUK_SOFFICE"
NEEDED = (7, 5)
MAX_DOCUMENTS = 100
"""The launcher cuts its command line at 255 arguments and drops the files beyond, silently."""

_VERSION_TIMEOUT = 60.0
_INPUT_FILTER = "MS Word 2007 XML"


@dataclass(frozen=True, slots=True)
class ExportProfile:
    """How LibreOffice writes PDF: options of its ``writer_pdf_Export`` filter.

    An option whose name or type it does not know it ignores without a word: what matters must be
    asserted on the result.
    """

    nama: str
    options: tuple[tuple[str, bool | int], ...]

    def fingerprint(self) -> str:
        """The export argument: equal texts mean equal results."""
        typed = {
            name: {
                "type": "boolean" if isinstance(value, bool) else "long",
                "value": json.dumps(value),
            }
            for name, value in self.options
        }
        return f"pdf:writer_pdf_Export:{json.dumps(typed, separators=(',', ':'))}"

    @property
    def fields(self) -> bool:
        """Whether blanks become form fields, outside the page's own text and fonts."""
        return ("ExportFormFields", True) in self.options


def _profile(nama: str, *, fields: bool) -> ExportProfile:
    return ExportProfile(
        nama,
        (
            # Merging would drop the tag tree but leave what points into it, at five times the size.
            ("UseTaggedPDF", False),
            ("ExportBookmarks", True),
            ("ExportFormFields", fields),
            ("ExportNotes", False),
            ("SelectPdfVersion", 0),
            ("UseLosslessCompression", True),
            ("ReduceImageResolution", False),
        ),
    )


BERKAS = _profile("berkas", fields=False)
"""A part of a dossier: untagged, headings as outline, blanks as plain text."""

BLANGKO = _profile("blangko", fields=True)
"""The same with every blank as a form field: what :mod:`generator.isian.blangko` compiles."""


@dataclass(frozen=True, slots=True)
class Soffice:
    """An installed LibreOffice that is new enough.

    Attributes:
        path: its launcher.
        version: what ``--version`` prints, on one line.
    """

    path: Path
    version: str

    def convert(
        self,
        sources: Sequence[Path],
        outdir: Path,
        *,
        profile: Path,
        fontconfig: Path,
        export: ExportProfile,
        timeout: float,
        stop: threading.Event | None = None,
    ) -> Completed:
        """Let LibreOffice turn documents into PDF, in one process, without network where possible.

        Args:
            sources: DOCX files with distinct names, at most :data:`MAX_DOCUMENTS`.
            outdir: an existing empty folder; ``a.docx`` should become ``a.pdf`` in it.
            profile: the private profile, see :mod:`generator.program.profil`; never used twice at once.
            fontconfig: the file that names the fonts to see.
            export: how to write PDF.
            timeout: seconds without any growth of ``outdir`` after which LibreOffice is killed.
            stop: ends the work early when set.

        Raises:
            Stopped: when ``stop`` was set.
        """
        if len(sources) > MAX_DOCUMENTS or len({source.name for source in sources}) < len(sources):
            raise ValueError("too many documents, or two of one name")
        argv = self._command(profile)
        # Named, so that text or nothing at all under the name .docx is not taken for a document.
        argv += [f"--infilter={_INPUT_FILTER}", "--convert-to", export.fingerprint()]
        argv += ["--outdir", outdir, *sources]
        return run(
            argv,
            timeout=timeout,
            env=_environment(outdir, fontconfig),
            progress=lambda: _sizes(outdir),
            stop=stop,
        )

    def furnish(self, profile: Path, room: Path, fontconfig: Path, timeout: float) -> Completed:
        """Let LibreOffice fill a new profile with all that it makes at its first start.

        Args:
            profile: made by :func:`generator.program.profil.write_profile`.
            room: an existing empty folder for what passes through.
            fontconfig: the file that names the fonts to see.
            timeout: seconds after which LibreOffice is killed.
        """
        # Only a document makes it start in full; this one says nothing.
        nothing = room / "kosong.txt"
        nothing.write_text("\n", encoding="utf-8")
        argv = [*self._command(profile), "--convert-to", "pdf", "--outdir", room, nothing]
        return run(argv, timeout=timeout, env=_environment(room, fontconfig))

    def _command(self, profile: Path) -> list[str | Path]:
        return [
            *_isolation(),
            self.path,
            *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nofirststartwizard"),
            f"-env:UserInstallation={profile.absolute().as_uri()}",
        ]


def probe() -> ToolProbe:
    """Whether LibreOffice is there and new enough; ``MUK_SOFFICE`` names another one."""
    path = find_soffice()
    if path is None:
        return ToolProbe("LibreOffice", needed=NEEDED)
    return ToolProbe("LibreOffice", path, version_in(_version_text(path)), NEEDED)


def require_soffice() -> Soffice:
    """The LibreOffice to work with.

    Raises:
        ProgramMissing: when it is absent or too old.
    """
    found = probe()
    if found.path is None:
        raise ProgramMissing("LibreOffice tidak ditemukan", REMEDY)
    if not found.ok:
        spoken = ".".join(map(str, found.version)) or "tidak diketahui"
        raise ProgramMissing(
            f"LibreOffice di {found.path} terlalu lama: versi {spoken}, perlu {_spoken(NEEDED)}", REMEDY
        )
    return Soffice(found.path, _version_text(found.path))


def _spoken(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version)) + " atau lebih baru"


REMEDY = (
    f"jalankan `make setup`, atau pasang LibreOffice Writer {_spoken(NEEDED)} "
    f"(paket libreoffice-writer-nogui), atau sebut letaknya di {ENV}"
)


def find_soffice() -> Path | None:
    """Where LibreOffice is: the program that ``MUK_SOFFICE`` names, else the one on the path."""
    wanted = os.environ.get(ENV)
    found = shutil.which(wanted or "soffice") or (None if wanted else shutil.which("libreoffice"))
    return Path(found) if found else None


def remember_versions(note: Path) -> None:
    """Know the version that was asked for in an earlier run, and keep it in ``note`` for the next.

    Asking takes longer than a build with little to do. An answer counts for one state of the program.
    """
    with contextlib.suppress(OSError, ValueError, TypeError):
        _versions.update(json.loads(note.read_bytes()))
    before = dict(_versions)
    require_soffice()
    if _versions != before:
        write_atomically(note, json.dumps(_versions).encode(), mode=0o600)


_versions: dict[str, str] = {}
"""What each state of each program said of itself."""


def _version_text(path: Path) -> str:
    real = path.resolve()
    state = [(str(p), s.st_size, s.st_mtime_ns) for p in _parts(real) if (s := p.stat())]
    key = repr(state)
    if key not in _versions:
        completed = run([path, "--version"], timeout=_VERSION_TIMEOUT)
        _versions[key] = next((line.strip() for line in completed.stdout.splitlines() if line.strip()), "")
    return _versions[key]


def _parts(program: Path) -> list[Path]:
    """The files whose change shows that another version was installed."""
    beside = (program.with_name("soffice.bin"), program.with_name("versionrc"))
    return [program, *(p for p in beside if p.exists())]


@cache
def _isolation() -> tuple[str, ...]:
    """The prefix that runs a command without network; empty where this machine forbids it."""
    for prefix in (("unshare", "--net"), ("unshare", "--map-current-user", "--net")):
        if shutil.which("unshare") and run([*prefix, "true"], timeout=10.0).returncode == 0:
            return prefix
    return ()


def _environment(private: Path, fontconfig: Path) -> Mapping[str, str]:
    """Ours, less what would make results or questions differ between machines."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("LC_") and name not in {"LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY"}
    }
    fixed = {
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "SAL_USE_VCLPLUGIN": "svp",
        "FONTCONFIG_FILE": str(fontconfig),
        "TMPDIR": str(private),
    }
    return {**kept, **fixed}


def _sizes(folder: Path) -> tuple[tuple[str, int], ...]:
    found = []
    for entry in os.scandir(folder):
        try:
            found.append((entry.name, entry.stat().st_size))
        except FileNotFoundError:
            # LibreOffice renames its temporary file between listing and looking.
            continue
    return tuple(sorted(found))
