"""Old Word files (.doc): made a .docx by LibreOffice where it is there, which runs no macro and fetches nothing."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from graph.errors import InputError
from graph.reading import docx
from graph.reading.content import Content
from graph.reading.own_memory import allowed
from graph.reading.time_limits import seconds

_LEFT = 10
"""So many seconds of its time a file has left for reading what LibreOffice made of it."""
_MEMORY = 4 * 1024 * 1024 * 1024
"""Addresses that LibreOffice asks for, most of them never used."""
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def read(data: bytes, name: str) -> Content:
    """The text of an old Word file. Raises `InputError` where LibreOffice is not there or cannot open it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise InputError("file_needs_office", path=name)
    limit = max(seconds() - _LEFT, 1)
    with tempfile.TemporaryDirectory(prefix="luocdo-", ignore_cleanup_errors=True) as folder:
        own = Path(folder)
        profile = own / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        paper = own / "paper.doc"
        paper.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", folder, str(paper)),
        ]
        with allowed(_MEMORY):
            process = subprocess.Popen(  # noqa: S603 - a program of the system, its arguments our own
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            raise InputError("file_too_slow", path=name, seconds=limit) from None
        finally:
            process.kill()
        made = own / "paper.docx"
        if not made.is_file():
            raise InputError("file_damaged", path=name)
        return docx.read(made.read_bytes(), name)
