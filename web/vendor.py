"""Fetches the front-end libraries that ship in web/static/vendor/: `python -m web.vendor`, for maintainers.

A package comes from the npm client's own registry by `npm pack`, is compared with the hash below, and leaves
its minified file and licences in `<name>-<version>/` beside a SHA256 file. Users never run this.
"""

from __future__ import annotations

import hashlib
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
    names = sorted(Path(name).name for name in package.files)
    lines = [f"{hashlib.sha256((package.folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (package.folder / "SHA256").write_bytes("".join(lines).encode())


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
    wrong = [f"{package.folder.name}/{name}" for package in PACKAGES for name in differing(package.folder)]
    sys.stderr.write("".join(f"{name}\n" for name in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
