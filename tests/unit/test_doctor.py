"""What the doctor says of a machine in order, and of one where something is missing."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from generator import doctor
from generator.program import fonts, soffice
from tests.proses import PALSU


def named(name: str) -> doctor.Probe:
    return next(probe for probe in doctor.examine() if probe.name == name)


def test_everything_is_looked_at_and_has_a_remedy() -> None:
    names = [probe.name for probe in doctor.examine()]
    assert names[:2] == ["Python", "LibreOffice"]
    assert {f"huruf {family.nama}" for family in fonts.FAMILIES} < set(names)
    assert "pdftoppm (poppler)" in names
    assert len(names) == len(set(names))
    assert all(probe.remedy and probe.needed for probe in doctor.examine())


def test_an_old_libreoffice_is_shown_with_version_place_and_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(soffice.ENV, str(PALSU / "soffice_tua"))
    probe = named("LibreOffice")
    assert (probe.ok, probe.optional) == (False, False)
    assert probe.found.startswith("7.4.7.2 (")
    assert probe.needed == "7.5 atau lebih baru"
    assert not doctor.healthy(doctor.examine())


def test_a_family_without_one_of_its_styles_will_not_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "Carlito-Regular.ttf").touch()
    monkeypatch.setattr(fonts, "font_folders", lambda: (tmp_path,))
    carlito, caladea = named("huruf Carlito"), named("huruf Caladea")
    assert (carlito.ok, carlito.found) == (False, f"1 dari 4 gaya ({tmp_path})")
    assert (caladea.ok, caladea.found) == (False, "")
    assert "fonts-crosextra-caladea" in caladea.remedy


def test_what_is_optional_does_not_make_a_machine_unfit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.doctor.shutil.which", lambda _name: None)
    poppler = named("pdftoppm (poppler)")
    assert (poppler.ok, poppler.optional, poppler.found) == (False, True, "")
    assert doctor.healthy((poppler,))


def test_packages_are_measured_against_what_the_distribution_declares(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(metadata, "requires", lambda _name: ["pikepdf>=1000.1", "pypdf>=1", "tiada-paket>=1"])
    new, old, absent = doctor.examine()[-3:]
    assert (new.ok, new.needed) == (False, "1000.1 atau lebih baru")
    assert (old.ok, old.found) == (True, metadata.version("pypdf"))
    assert (absent.ok, absent.found) == (False, "")
    assert "make setup" in absent.remedy


def test_without_the_distribution_itself_only_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", absent)
    assert [probe.name for probe in doctor.examine() if probe.name.startswith("paket")] == ["paket muk"]
