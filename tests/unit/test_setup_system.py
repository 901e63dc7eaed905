"""scripts/setup-system: what it decides to install, on machines made of a few fake programs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.program.fonts import FAMILIES
from generator.program.soffice import NEEDED
from tests.pdfjs import CHROMIUM

SCRIPT = Path(__file__).parents[2] / "scripts/setup-system"
TOOLS = (
    *("bash", "sh", "env", "echo", "true", "cat", "head", "sort", "tee", "touch", "mkdir", "rm", "chmod"),
    *("basename", "find", "xargs", "grep", "sed"),
)
MIRROR = "http://cermin.contoh.id/debian/"
FONT_PACKAGES = {
    "fonts-crosextra-carlito": ["Carlito"],
    "fonts-crosextra-caladea": ["Caladea"],
    "fonts-liberation": ["Liberation Sans", "Liberation Serif", "Liberation Mono"],
    "fonts-liberation2": ["Liberation Sans", "Liberation Serif", "Liberation Mono"],
    "fonts-dejavu-core": ["DejaVu Sans", "DejaVu Serif"],
}
FILES = {family.nama: list(family.files.values()) for family in FAMILIES}

# Knows Debian's mirror, and backports once a source names it and $ROOM/no-backports is not there.
APT_GET = f"""
echo "$*" >>"$ROOM/apt.log"
case "$*" in
*indextargets*Backports*)
    if [ ! -e "$ROOM/no-backports" ] && grep -qs backports "$MUK_APT_SOURCES"/*; then echo {MIRROR}; fi ;;
*indextargets*) echo {MIRROR} ;;
*install*)
    version=$(cat "$ROOM/office-candidate")
    case "$*" in *bookworm-backports*) version=25.2.3.2 ;; esac
    for package in "$@"; do
        [ ! -e "$ROOM/broken" ] || exit 100
        [ ! -e "$ROOM/files-$package" ] || for file in $(cat "$ROOM/files-$package"); do
            touch "$ROOM/share/fonts/$file"
        done
        case "$package" in
        libreoffice-writer*) printf '#!/bin/sh\\necho LibreOffice %s x\\n' "$version" >"$ROOM/bin/soffice"
            chmod +x "$ROOM/bin/soffice" ;;
        poppler-utils) touch "$ROOM/bin/pdftoppm"; chmod +x "$ROOM/bin/pdftoppm" ;;
        chromium) [ ! -e "$ROOM/no-chromium" ] || exit 100
            touch "$ROOM/bin/chromium"; chmod +x "$ROOM/bin/chromium" ;;
        python3) printf '#!/bin/sh\\nexit 0\\n' >"$ROOM/bin/python3"; chmod +x "$ROOM/bin/python3" ;;
        esac
    done ;;
esac
"""


class Machine:
    """A machine with nothing but a shell; everything else is said in so many words."""

    def __init__(self, room: Path, os_id: str, os_version: str) -> None:
        self.room = room
        for folder in ("bin", "share/fonts", "sources.list.d", "home"):
            (room / folder).mkdir(parents=True)
        for tool in TOOLS:
            (room / "bin" / tool).symlink_to(shutil.which(tool) or tool)
        self.write("os-release", f'ID={os_id}\nVERSION_ID="{os_version}"\n')
        self.write("office-candidate", "25.2.3.2")
        for package, families in FONT_PACKAGES.items():
            self.write(f"files-{package}", " ".join(file for name in families for file in FILES[name]))
        self.program("id", "echo 0")
        self.program("python3", f'exec {sys.executable} "$@"')

    def write(self, name: str, text: str) -> None:
        (self.room / name).write_text(text, encoding="utf-8")

    def program(self, name: str, body: str) -> None:
        path = self.room / "bin" / name
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def with_apt(self) -> Machine:
        self.program("apt-get", APT_GET)
        candidate = (
            'printf "x:\\n  Installed: (none)\\n  Candidate: %s\\n" "4:$(cat "$ROOM/office-candidate")-1"'
        )
        self.program("apt-cache", candidate)
        return self

    def with_office(self, version: str) -> Machine:
        self.program("soffice", f"echo 'LibreOffice {version} 40(Build:2)'")
        return self

    def with_fonts(self) -> Machine:
        for file in (file for files in FILES.values() for file in files):
            (self.room / "share/fonts" / file).touch()
        return self

    def with_poppler(self) -> Machine:
        self.program("pdftoppm", "true")
        return self

    def setup(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SCRIPT, *words],
            env={
                "PATH": str(self.room / "bin"),
                "HOME": str(self.room / "home"),
                "ROOM": str(self.room),
                "XDG_DATA_DIRS": str(self.room / "share"),
                "MUK_OS_RELEASE": str(self.room / "os-release"),
                "MUK_APT_SOURCES": str(self.room / "sources.list.d"),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    @property
    def apt_calls(self) -> list[str]:
        log = self.room / "apt.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    @property
    def installed(self) -> list[str]:
        """What was asked of ``apt-get install``, a line per call."""
        return [
            call.partition(" -y --no-install-recommends ")[2] for call in self.apt_calls if " -y " in call
        ]

    @property
    def sources(self) -> dict[str, str]:
        folder = self.room / "sources.list.d"
        return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


@pytest.fixture
def debian12(tmp_path: Path) -> Machine:
    return Machine(tmp_path, "debian", "12")


@pytest.fixture
def ubuntu24(tmp_path: Path) -> Machine:
    return Machine(tmp_path, "ubuntu", "24.04")


def test_debian_12_gets_libreoffice_from_backports_of_its_own_mirror(debian12: Machine) -> None:
    done = debian12.with_apt().setup()
    assert done.returncode == 0, done.stderr
    assert debian12.installed == [
        "fonts-crosextra-carlito fonts-crosextra-caladea fonts-liberation2 fonts-dejavu-core",
        "-t bookworm-backports libreoffice-writer-nogui",
        "poppler-utils",
    ]
    (source,) = debian12.sources.values()
    assert re.fullmatch(rf"deb (\[signed-by=\S+\] )?{MIRROR} bookworm-backports main\n", source)


def test_debian_13_and_ubuntu_take_it_from_the_distribution(tmp_path: Path) -> None:
    for number, (os_id, version) in enumerate([("debian", "13"), ("ubuntu", "24.04")]):
        machine = Machine(tmp_path / str(number), os_id, version).with_apt()
        assert machine.setup().returncode == 0
        assert machine.installed == [
            "fonts-crosextra-carlito fonts-crosextra-caladea fonts-liberation fonts-dejavu-core",
            "libreoffice-writer-nogui",
            "poppler-utils",
        ]
        assert machine.sources == {}


def test_a_second_run_installs_nothing_and_does_not_even_ask_apt(debian12: Machine) -> None:
    debian12.with_apt().setup()
    (debian12.room / "apt.log").unlink()
    again = debian12.setup()
    assert (again.returncode, debian12.apt_calls) == (0, [])
    assert "LibreOffice 25.2.3.2" in again.stdout


def test_only_what_is_missing_is_installed(ubuntu24: Machine) -> None:
    ubuntu24.with_apt().with_office("24.2.7.2").with_fonts().with_poppler()
    (ubuntu24.room / "share/fonts/Caladea-Italic.ttf").unlink()
    assert ubuntu24.setup().returncode == 0
    assert ubuntu24.installed == ["fonts-crosextra-carlito fonts-crosextra-caladea"]


def test_an_office_that_is_too_old_counts_as_missing(debian12: Machine) -> None:
    debian12.with_apt().with_fonts().with_poppler().with_office("7.4.7.2")
    assert debian12.setup().returncode == 0
    assert debian12.installed == ["-t bookworm-backports libreoffice-writer-nogui"]


def test_version_numbers_are_compared_as_numbers(debian12: Machine) -> None:
    debian12.with_fonts().with_poppler().with_office("7.10.0.1")
    assert debian12.setup().returncode == 0


def test_a_desktop_office_is_not_replaced_by_the_one_without_windows(debian12: Machine) -> None:
    debian12.with_apt().with_fonts().with_poppler().with_office("7.4.7.2")
    debian12.program("dpkg-query", 'echo "install ok installed"')
    assert debian12.setup().returncode == 0
    assert debian12.installed == ["-t bookworm-backports libreoffice-writer"]


def test_a_machine_without_python_gets_one(ubuntu24: Machine) -> None:
    ubuntu24.with_apt().with_office("24.2.7.2").with_fonts().with_poppler()
    (ubuntu24.room / "bin/python3").unlink()
    assert ubuntu24.setup().returncode == 0
    assert ubuntu24.installed == ["python3 python3-venv"]


def test_without_apt_it_says_what_to_install(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "fedora", "42")
    refused = machine.setup()
    assert refused.returncode == 3
    assert "LibreOffice Writer 7.5 atau lebih baru (sekarang: tidak ada)" in refused.stderr
    assert "huruf: Carlito, Caladea, Liberation Sans/Serif/Mono, DejaVu Sans" in refused.stderr


def test_without_root_it_says_the_commands(debian12: Machine) -> None:
    debian12.with_apt().program("id", "echo 1000")
    refused = debian12.setup()
    assert refused.returncode == 3
    assert "-t bookworm-backports libreoffice-writer-nogui" in refused.stderr
    assert debian12.apt_calls == []


def test_sudo_without_password_will_do(ubuntu24: Machine) -> None:
    ubuntu24.with_apt().with_fonts().with_poppler().program("id", "echo 1000")
    ubuntu24.program("sudo", 'shift; echo "sudo $*" >>"$ROOM/sudo.log"; exec "$@"')
    assert ubuntu24.setup().returncode == 0
    calls = (ubuntu24.room / "sudo.log").read_text(encoding="utf-8").splitlines()
    assert [call for call in calls if call.endswith("libreoffice-writer-nogui")] == calls[-1:]


def test_sudo_that_asks_for_a_password_is_not_used(ubuntu24: Machine) -> None:
    ubuntu24.with_apt().program("id", "echo 1000")
    ubuntu24.program("sudo", "exit 1")
    assert ubuntu24.setup().returncode == 3
    assert ubuntu24.apt_calls == []


def test_a_distribution_with_too_old_an_office_is_told_so(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "ubuntu", "22.04").with_apt().with_fonts().with_poppler()
    machine.write("office-candidate", "7.3.7")
    refused = machine.setup()
    assert refused.returncode == 3
    assert "hanya menyediakan LibreOffice 4:7.3.7-1" in refused.stderr
    assert machine.installed == []


def test_a_mirror_without_backports_leaves_no_broken_source_behind(debian12: Machine) -> None:
    debian12.with_apt().with_fonts().with_poppler().write("no-backports", "")
    refused = debian12.setup()
    assert refused.returncode == 3
    assert "tidak menyediakan bookworm-backports" in refused.stderr
    assert debian12.sources == {}


def test_an_installation_that_fails_is_reported_and_not_hidden(ubuntu24: Machine) -> None:
    ubuntu24.with_apt().write("broken", "")
    refused = ubuntu24.setup()
    assert refused.returncode == 3
    assert "fonts-crosextra-carlito" in refused.stderr


def test_poppler_alone_does_not_stop_the_work(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "fedora", "42").with_office("25.2.3.2").with_fonts()
    done = machine.setup()
    assert done.returncode == 0
    assert "poppler-utils" in done.stdout


def test_only_developers_get_a_browser(debian12: Machine) -> None:
    debian12.with_apt().with_office("25.2.3.2").with_fonts().with_poppler()
    assert (debian12.setup().returncode, debian12.installed) == (0, [])
    assert (debian12.setup("--dev").returncode, debian12.installed) == (0, ["chromium"])
    (debian12.room / "apt.log").unlink()
    assert (debian12.setup("--dev").returncode, debian12.apt_calls) == (0, [])


@pytest.mark.parametrize("browser", CHROMIUM)
def test_a_browser_that_the_tests_would_find_is_enough(debian12: Machine, browser: str) -> None:
    debian12.with_apt().with_office("25.2.3.2").with_fonts().with_poppler().program(browser, "true")
    assert (debian12.setup("--dev").returncode, debian12.installed) == (0, [])


def test_a_distribution_without_chromium_does_not_stop_the_work(ubuntu24: Machine) -> None:
    ubuntu24.with_apt().with_office("24.2.7.2").with_fonts().write("no-chromium", "")
    done = ubuntu24.setup("--dev")
    assert (done.returncode, ubuntu24.installed) == (0, ["poppler-utils", "chromium"])
    assert "tidak terpasang: chromium" in done.stdout


def test_the_script_and_the_program_ask_for_the_same() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert f"OLDEST_OFFICE={'.'.join(map(str, NEEDED))}\n" in text
    asked = subprocess.run(
        ["bash", "-c", "printf '%s\\n' " + " ".join(re.findall(r"^    has_font (.*?) \|\|", text, re.M))],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    required = {file for family in FAMILIES if family.wajib for file in family.files.values()}
    assert set(asked) == required
