"""Profiles of LibreOffice: private, safe, and furnished once for all.

At its first start with a profile LibreOffice looks for extensions, tries how it can draw, and writes all
that down there. That takes three times as long as a start with a profile that has it already.
"""

from __future__ import annotations

import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from generator.program.soffice import Soffice

# Without these two namespaces LibreOffice ignores the whole file.
_XCU_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
    ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
)
_SETTINGS = (
    # The key that keeps a linked image from being fetched; the next three leave it fetched.
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Writer/Content/Update", "Link", "0"),
    ("Common/Misc", "FirstRun", "false"),
    ("Common/Misc", "ShowTipOfTheDay", "false"),
    ("Common/Misc", "CrashReport", "false"),
    ("Recovery/AutoSave", "Enabled", "false"),
)

_FIRST_START = 60.0
"""Seconds that the first start may take."""


def write_profile(folder: Path) -> Path:
    """Make a new private profile: links are not followed, macros not run, nothing is asked.

    Returns:
        The folder itself, readable by this user alone.
    """
    user = folder / "user"
    folder.mkdir(mode=0o700, parents=True)
    user.mkdir()
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, name, value in _SETTINGS
    )
    (user / "registrymodifications.xcu").write_text(f"{_XCU_HEAD}{items}</oor:items>\n", encoding="utf-8")
    return folder


def furnished_profile(engine: Soffice, store: Path, fontconfig: Path) -> Path | None:
    """A profile to copy for each process that LibreOffice is started in.

    Args:
        engine: whose profile.
        store: where it is kept for the next time; those of other versions are removed.
        fontconfig: the file that names the fonts to see.

    Returns:
        Its folder; None when LibreOffice could not be started: each process then gets a new profile.
    """
    kept = store / sha256(repr((engine.path.resolve(), engine.version, _SETTINGS)).encode()).hexdigest()
    if not kept.exists():
        shutil.rmtree(store, ignore_errors=True)
        store.mkdir(mode=0o700, parents=True)
        with tempfile.TemporaryDirectory(dir=store) as folder:
            new, room = write_profile(Path(folder, "profil")), Path(folder, "antara")
            room.mkdir()
            if engine.furnish(new, room, fontconfig, _FIRST_START).returncode != 0:
                return None
            new.rename(kept)
    return kept


def copy_profile(furnished: Path | None, folder: Path) -> Path:
    """A profile for one process, in a folder that is not there yet.

    Returns:
        The folder itself, readable by this user alone.
    """
    return write_profile(folder) if furnished is None else Path(shutil.copytree(furnished, folder))
