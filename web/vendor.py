"""Fetches the front-end libraries that ship in web/static/vendor/: `python -m web.vendor`, for maintainers.

A package comes from the npm client's own registry by `npm pack`, is compared with the hash below, and leaves
its minified file and licences in `<name>-<version>/` beside a SHA256 file. CodeMirror is made of many packages:
what the editor needs of them becomes one file, whose hash tells that it came out the same. Users never run this.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

VENDOR = Path(__file__).parent / "static" / "vendor"

_SOURCE_MAP = re.compile(rb"\n?//# sourceMappingURL=[^\n]*\n?\Z")


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package: the SHA-256 of its tarball, and which of its files are kept."""

    name: str
    version: str
    sha256: str
    files: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where its files are kept."""
        return VENDOR / f"{self.name}-{self.version}"


PACKAGES = (
    Package(
        "vis-network",
        "10.1.5",
        "33178a58abef773d4f8e77425d7b74c0a250349102f4c75f4a9d170ca3f1f437",
        ("standalone/umd/vis-network.min.js", "LICENSE-APACHE-2.0", "LICENSE-MIT"),
    ),
    Package(
        "cytoscape",
        "3.34.4",
        "0d02363d99d805ce8d91fdecab7b2a8cb91ee280d67f309ce44c161d117b4679",
        ("dist/cytoscape.min.js", "LICENSE"),
    ),
)


EDITOR = VENDOR / "codemirror-6.43.15"
"""Where the bundle of CodeMirror is kept, by the version of its view."""
EDITOR_SHA256 = "7e59ac4765d88d883278f0e20edb49dffe26d3200e13d57b3a660fd6c022210b"
EDITOR_PARTS = {
    "@codemirror/autocomplete": "6.20.4",
    "@codemirror/commands": "6.11.1",
    "@codemirror/language": "6.13.1",
    "@codemirror/legacy-modes": "6.5.5",
    "@codemirror/state": "6.7.6",
    "@codemirror/view": "6.43.15",
    "@lezer/common": "1.5.5",
    "@lezer/highlight": "1.2.5",
    "@lezer/lr": "1.4.12",
    "@marijn/find-cluster-break": "1.0.4",
    "crelt": "1.0.7",
    "style-mod": "4.1.5",
    "w3c-keyname": "2.2.8",
}
"""All packages that the bundle is made of, each under the MIT licence."""
EDITOR_TOOLS = {"esbuild": "0.28.2"}
EDITOR_ENTRY = """
export { acceptCompletion, autocompletion } from "@codemirror/autocomplete";
export { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
export { bracketMatching, defaultHighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
export { sparql } from "@codemirror/legacy-modes/mode/sparql";
export { EditorState } from "@codemirror/state";
export { EditorView, keymap, lineNumbers } from "@codemirror/view";
"""


def clean(content: bytes) -> bytes:
    """`content` with LF line ends and without the line that names a source map, which is not shipped."""
    return _SOURCE_MAP.sub(b"\n", content.replace(b"\r\n", b"\n"))


def fetch(package: Package) -> None:
    """Packs `package` with npm, checks it, and writes its files and their hashes."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(  # noqa: S603 - fixed words and the table above
            ["npm", "pack", "--silent", f"{package.name}@{package.version}"],  # noqa: S607
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (tarball,) = Path(folder).glob("*.tgz")
        found = hashlib.sha256(tarball.read_bytes()).hexdigest()
        if found != package.sha256:
            raise SystemExit(f"{package.name} {package.version}: expected {package.sha256}, got {found}")
        package.folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(tarball) as archive:
            for name in package.files:
                member = archive.extractfile(f"package/{name}")
                if member is None:
                    raise SystemExit(f"{package.name} {package.version}: {name} is not a file")
                (package.folder / Path(name).name).write_bytes(clean(member.read()))
    _write_hashes(package.folder, [Path(name).name for name in package.files])


def bundle_editor() -> None:
    """Bundles CodeMirror into one module, checks it, and writes it with the licences of its parts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = {
            "private": True,
            "type": "module",
            "dependencies": EDITOR_PARTS | EDITOR_TOOLS,
            "overrides": EDITOR_PARTS,
        }
        (folder / "package.json").write_text(json.dumps(parts), encoding="utf-8")
        (folder / "entry.js").write_text(EDITOR_ENTRY, encoding="utf-8")
        tool = str(folder / "node_modules" / ".bin" / "esbuild")
        for command in (
            ["npm", "install", "--silent", "--no-audit", "--no-fund"],
            [tool, "entry.js", "--bundle", "--minify", "--format=esm", "--legal-comments=none", "--outfile=editor.js"],
        ):
            subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - the words above
        made = (folder / "editor.js").read_bytes()
        found = hashlib.sha256(made).hexdigest()
        if found != EDITOR_SHA256:
            raise SystemExit(f"codemirror: expected {EDITOR_SHA256}, got {found}")
        EDITOR.mkdir(parents=True, exist_ok=True)
        (EDITOR / "codemirror.min.js").write_bytes(made)
        licences = ((part, (folder / "node_modules" / part / "LICENSE").read_bytes()) for part in EDITOR_PARTS)
        (EDITOR / "LICENSE").write_bytes(clean(b"\n".join(part.encode() + b"\n\n" + text for part, text in licences)))
    _write_hashes(EDITOR, ["codemirror.min.js", "LICENSE"])


def _write_hashes(folder: Path, names: list[str]) -> None:
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names)]
    (folder / "SHA256").write_bytes("".join(lines).encode())


def differing(folder: Path) -> list[str]:
    """The files of a vendored `folder` that are missing or not as its SHA256 file says."""
    wrong = []
    for line in (folder / "SHA256").read_text(encoding="utf-8").splitlines():
        expected, name = line.split("  ", 1)
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            wrong.append(name)
    return wrong


def main() -> int:
    """Fetches every package; the exit status is 1 where what was written differs from its hashes."""
    for package in PACKAGES:
        fetch(package)
    bundle_editor()
    folders = [*(package.folder for package in PACKAGES), EDITOR]
    wrong = [f"{folder.name}/{name}" for folder in folders for name in differing(folder)]
    sys.stderr.write("".join(f"{name}\n" for name in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
