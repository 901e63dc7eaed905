"""A new repository, as an LSP begins with it: made, checked, built, and safe to put into git."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from generator.awal import repositori
from generator.awal.repositori import make_repository
from generator.cli import main, parser
from generator.isian.catat import new_text
from generator.load.write import to_yaml
from tests.meja import REPOSITORI, tree


def muk(folder: Path, *words: str, program: Path = REPOSITORI) -> subprocess.CompletedProcess[str]:
    """``muk`` as a process, run in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True,
        text=True,
        timeout=300,
    )


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *words], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


@pytest.fixture(scope="module")
def baru(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that nothing was done with yet; tests that write into it take their own."""
    folder = tmp_path_factory.mktemp("awal") / "lsp"
    make_repository(folder)
    return folder


def test_a_new_repository_checks_and_builds_at_once(tmp_path: Path) -> None:
    assert muk(tmp_path, "init", "lsp").returncode == 0
    folder = tmp_path / "lsp"
    checked = muk(folder, "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    built = muk(folder, "build", "--formulir", "FR.APL.01")
    assert built.returncode == 0, built.stderr
    assert {p.parent.name for p in (folder / "output").rglob("FR.APL.01*.pdf")} == {
        "perawat-program", "a01", "a02",
    }  # fmt: skip


def test_git_takes_no_personal_data_from_it(baru: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lsp"
    make_repository(folder)
    kegiatan = next((folder / "skema" / "asesmen").iterdir())
    personal = {
        "peserta.yaml": "asesi: []",
        "hasil/a01.yaml": "isian: {}",
        "bukti/a01/ktp.png": "x",
        "gambar/a01/pasfoto.jpg": "x",
        "daftar.xlsx": "x",
        "daftar.csv": "x",
    }
    for name, text in personal.items():
        (kegiatan / name).parent.mkdir(parents=True, exist_ok=True)
        (kegiatan / name).write_text(text, encoding="utf-8")
    for name in ("output/asesmen/berkas.pdf", ".muk/cache/x"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).touch()
    git(folder, "init", "-q")
    git(folder, "add", ".")
    tracked = set(git(folder, "ls-files").splitlines())
    made = set(tree(baru)) - {f"{kegiatan.relative_to(folder).as_posix()}/peserta.yaml"}
    assert tracked == made
    assert ".gitignore" in tracked


def test_without_personal_data_it_still_passes_the_checker(baru: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "asal")
    make_repository(tmp_path / "asal")
    git(tmp_path / "asal", "add", ".")
    git(tmp_path / "asal", "checkout-index", "-a", f"--prefix={tmp_path}/klon/")
    assert not list((tmp_path / "klon").rglob("peserta.yaml"))
    assert main(["check", "--root", str(tmp_path / "klon" / "skema")]) == 0


def test_every_file_names_a_schema_that_lies_in_the_repository(baru: Path) -> None:
    files = list((baru / "skema").rglob("*.yaml"))
    assert files
    for path in files:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        schema = (path.parent / named).resolve()
        assert schema.parent == baru / "schemas", path
        assert json.loads(schema.read_text(encoding="utf-8"))["title"] == f"muk: {schema.stem}"


def test_files_that_muk_writes_there_name_the_schema_there(baru: Path, tmp_path: Path) -> None:
    line = "# yaml-language-server: $schema=../../schemas/unit.json"
    assert to_yaml({"kode": "X"}, "unit", baru / "skema" / "unit" / "X.yaml").startswith(line + "\n")
    hasil = new_text(baru / "skema" / "asesmen" / "k" / "hasil" / "a01.yaml")
    assert hasil.startswith("# yaml-language-server: $schema=../../../../schemas/hasil.json\n")
    elsewhere = new_text(tmp_path / "skema" / "hasil.yaml").splitlines()[0]
    assert elsewhere.endswith("generator/schemas/hasil.json")


@pytest.mark.parametrize("path", [".github/workflows/muk.yml", ".gitlab-ci.yml"])
def test_the_servers_are_told_only_commands_that_muk_knows(baru: Path, path: str) -> None:
    text = (baru / path).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    commands = re.findall(r"^.*?(?:run:|-) (muk .*)$", text, re.MULTILINE)
    assert len(commands) >= 2
    for command in commands:
        words = shlex.split(command.partition(">")[0])[1:]
        assert parser(words[0]).parse_args(words).perintah == words[0]


@pytest.mark.parametrize("path", [".github/workflows/muk.yml", ".gitlab-ci.yml"])
def test_keys_are_not_attached_to_what_a_server_publishes(baru: Path, path: str) -> None:
    text = (baru / path).read_text(encoding="utf-8")
    assert re.search(r"^\s+(?:!output/rahasia/|- output/rahasia/\*\*/\*)$", text, re.MULTILINE)


def test_the_servers_get_muk_from_where_it_is_said(tmp_path: Path) -> None:
    sumber = "git+https://git.lsp.example/muk.git@v1.0"
    assert main(["init", str(tmp_path / "lsp"), "--sumber", sumber]) == 0
    github = yaml.safe_load((tmp_path / "lsp/.github/workflows/muk.yml").read_text(encoding="utf-8"))
    gitlab = yaml.safe_load((tmp_path / "lsp/.gitlab-ci.yml").read_text(encoding="utf-8"))
    assert github["env"]["MUK_SUMBER"] == gitlab["variables"]["MUK_SUMBER"] == sumber


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "penting.docx").touch()
    assert main(["init", str(tmp_path)]) == 2
    assert "tidak kosong: ada penting.docx" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["penting.docx"]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lsp").write_text("isi", encoding="utf-8")
    assert main(["init", str(tmp_path / "lsp")]) == 7
    assert f"{tmp_path / 'lsp'}: bagian dari alamatnya bukan folder" in capsys.readouterr().err
    assert (tmp_path / "lsp").read_text(encoding="utf-8") == "isi"


def test_a_repository_that_was_just_cloned_is_filled(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert main(["init", str(tmp_path)]) == 0
    assert (tmp_path / "skema" / "lsp.yaml").exists()
    assert not list(tmp_path.glob(".muk-init-*"))


@pytest.mark.parametrize("existed", [False, True])
@pytest.mark.parametrize("fails_at", [0, 4])
def test_nothing_is_left_when_it_fails_halfway(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existed: bool, fails_at: int
) -> None:
    target = tmp_path / "lsp"
    if existed:
        target.mkdir()
    rename, calls = Path.rename, iter(range(100))

    def failing(self: Path, to: Path) -> Path:
        if next(calls) == fails_at:
            raise OSError(28, "No space left on device", str(to))
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", failing)
    assert main(["init", str(target)]) == 7
    assert target.exists() == existed
    assert list(tmp_path.rglob("*")) == ([target] if existed else [])


def test_schemas_of_an_older_muk_are_renewed(tmp_path: Path) -> None:
    make_repository(tmp_path / "lsp")
    before = tree(tmp_path / "lsp")
    (tmp_path / "lsp" / "schemas" / "unit.json").write_text("{}", encoding="utf-8")
    assert main(["init", "--schemas", str(tmp_path / "lsp")]) == 0
    assert tree(tmp_path / "lsp") == before
    assert main(["init", "--schemas", str(tmp_path)]) == 2


def test_an_installed_muk_carries_the_example_with_it(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation",
         "--disable-pip-version-check", "-w", str(tmp_path), str(_salinan(tmp_path / "sumber"))],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as package:
        package.extractall(tmp_path / "terpasang")
    done = muk(tmp_path, "init", "lsp", program=tmp_path / "terpasang")
    assert done.returncode == 0, done.stderr
    make_repository(tmp_path / "pembanding")
    assert tree(tmp_path / "lsp") == tree(tmp_path / "pembanding")


def _salinan(folder: Path) -> Path:
    """The sources that a wheel is made of: building must not leave anything in the repository."""
    folder.mkdir()
    for name in ("generator", "templates", "pyproject.toml", "README.md"):
        (folder / name).symlink_to(REPOSITORI / name)
    return folder


def test_the_place_of_installation_is_used_only_when_others_can_reach_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Paket:
        origin = ""

        def read_text(self, name: str) -> str:
            assert name == "direct_url.json"
            return self.origin

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Paket())
    git_ = {"vcs": "git", "commit_id": "0123abc"}
    for url, vcs, expected in (
        ("https://git.lsp.example/muk.git", git_, "git+https://git.lsp.example/muk.git@0123abc"),
        ("https://git.lsp.example/muk.git", {**git_, "requested_revision": "v2"}, "git+https://git.lsp.example/muk.git@v2"),
        ("file:///tmp/muk", git_, ""),
        ("https://lsp.example/muk.whl", {}, ""),
    ):  # fmt: skip
        Paket.origin = json.dumps({"url": url, "vcs_info": vcs})
        assert repositori.installed_from() == expected
