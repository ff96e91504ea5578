"""The documentation against the program: the README's session really runs, and every command is described."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from graph.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
SESSION = re.compile(r"```console\n(.*?)```", re.DOTALL)


def sessions() -> list[tuple[str, str]]:
    """Each command of the README with what it prints."""
    found = []
    for block in SESSION.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for part in block.split("$ ")[1:]:
            command, _, printed = part.partition("\n")
            found.append((command, printed.rstrip("\n")))
    return found


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder beside which the samples lie as in the project."""
    place = tmp_path_factory.mktemp("readme")
    (place / "data").symlink_to(ROOT / "data", target_is_directory=True)
    return place


def test_the_session_of_the_readme(workplace: Path) -> None:
    commands = sessions()
    assert len(commands) == 6
    environment = {**os.environ, "LANG": "vi_VN.UTF-8", "LC_ALL": "", "LUOCDO_LIBRARY": "", "PYTHONPATH": str(ROOT)}
    for command, printed in commands:
        name, *arguments = shlex.split(command)
        assert name == "luocdo"
        done = subprocess.run(
            [sys.executable, "-m", "graph", *arguments],
            cwd=workplace,
            env=environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode("utf-8")
        assert done.stdout.decode("utf-8").rstrip("\n") == printed, command


@pytest.mark.parametrize("guide", ["huong-dan.md", "guide.md"])
def test_each_command_is_in_the_guides(guide: str) -> None:
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`luocdo {command}" in text, command


def test_links_of_the_documents_lead_somewhere() -> None:
    count = 0
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
                count += 1
    assert count >= 8


HOSTS = {
    "w3id.org", "www.w3.org", "purl.org", "purl.oclc.org", "schema.org", "rdfs.org", "docs.oasis-open.org", "example.org",
    "www.apache.org", "mozilla.org", "github.com", "dequeuniversity.com", "medikoo.com", "www.medikoo.com",
    "core-js.io", "colorjs.io", "aefxx.com", "openoffice.org",
    "schemas.openxmlformats.org", "schemas.microsoft.com",
}  # fmt: skip


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of a machine in what is kept, and no host but those of the vocabularies, the licences and the examples."""
    forbidden = re.compile(r"(?<![\w.])/(?:work|farm)/")
    host = re.compile(r"(?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|io|dev)(?![\w-])")
    tracked = (
        subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
        .stdout.decode("utf-8")
        .split("\0")
    )
    files = [ROOT / name for name in tracked if name and "/vendor/" not in name and name != "tests/test_docs.py"]
    for file in files:
        if file.is_file() and file.suffix in {".py", ".md", ".toml", ".txt", ".ttl", ".html", ".css", ".js", ""}:
            text = file.read_text(encoding="utf-8", errors="replace")
            assert not forbidden.search(text), file
            assert set(host.findall(text)) <= HOSTS, file
