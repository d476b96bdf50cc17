"""Where a vault may live: on a disk of this computer, not in a folder that is copied elsewhere.

A synchronised folder copies and restores files behind the program's back: it would break the
database (SQLite's own advice for WAL) and bring destroyed keys back. What can be seen by the name
of a folder, and on Linux by the list of mounts, is refused; docs/vault-format.md says what cannot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotator.domain.errors import Refusal

# How the folders of each service are named on Windows, macOS and Linux.
SYNCED: Final = (
    ("OneDrive", re.compile(r"onedrive( ?-.*)?|skydrive")),
    ("Dropbox", re.compile(r"dropbox( ?\(.*\))?( ?-.*)?|.* dropbox")),
    ("Google Drive", re.compile(r"google ?drive.*|drivefs|my drive|gdrive")),
    ("iCloud", re.compile(r"icloud ?drive.*|icloud|mobile documents|com~apple~clouddocs")),
    ("Box", re.compile(r"box sync|box-box|box")),
    ("Nextcloud", re.compile(r"nextcloud.*|owncloud.*")),
    ("Proton Drive", re.compile(r"proton ?drive.*")),
    ("a cloud service", re.compile(r"cloudstorage|pcloud ?drive|megasync|synologydrive|sync\.com")),
)
NETWORK: Final = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb3",
        "smbfs",
        "afs",
        "ceph",
        "glusterfs",
        "davfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.s3fs",
        "fuse.google-drive-ocamlfuse",
    ]
)
MOUNTS: Final = Path("/proc/self/mountinfo")


@dataclass
class VaultInSyncedFolder(Refusal):
    """A vault was to be made in a folder that a cloud service copies."""

    service: str


@dataclass
class VaultOnNetwork(Refusal):
    """A vault was to be made on another computer's disk."""


def check_place(folder: Path, mounts: str | None = None) -> None:
    """Passes a folder a vault may be made in, as far as its name shows.

    `mounts` is the text of Linux's mountinfo, read from the system where it is not given.
    Raises `VaultInSyncedFolder` or `VaultOnNetwork`.
    """
    whole = folder.expanduser().absolute()
    for path in (whole, whole.resolve()):
        for part in path.parts:
            for service, names in SYNCED:
                if names.fullmatch(part.casefold()):
                    raise VaultInSyncedFolder(service)
        if path.as_posix().startswith("//"):
            raise VaultOnNetwork
    if _kind_of_disk(whole.resolve(), _mounts() if mounts is None else mounts) in NETWORK:
        raise VaultOnNetwork


def _mounts() -> str:
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:  # not Linux
        return ""


def _kind_of_disk(folder: Path, mounts: str) -> str:
    # proc(5): "… mount-point … - filesystem-type source options"; spaces are written \040.
    best, kind = 0, ""
    for line in mounts.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if not separator or len(fields) < 5:
            continue
        point = Path(fields[4].replace(r"\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split(" ")[0]
    return kind
