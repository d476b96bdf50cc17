from __future__ import annotations

from pathlib import Path

import pytest

from annotator.vault.place import VaultInSyncedFolder, VaultOnNetwork, check_place

MOUNTS = r"""21 1 0:19 / / rw,relatime - ext4 /dev/root rw
35 21 0:40 / /mnt/clinic rw - cifs //server/clinic rw
36 21 0:41 / /mnt/with\040space rw shared:7 - nfs4 server:/x rw
37 21 0:42 / /mnt/clinic/local rw - ext4 /dev/sdb1 rw
38 21 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
malformed
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/a/OneDrive/Glimmer", "OneDrive"),
        ("/home/a/OneDrive - Some Clinic/Glimmer", "OneDrive"),
        ("/home/a/Dropbox/Glimmer", "Dropbox"),
        ("/home/a/Dropbox (Personal)/x", "Dropbox"),
        ("/home/a/Google Drive/Glimmer", "Google Drive"),
        ("/Volumes/GoogleDrive/My Drive/x", "Google Drive"),
        ("/Users/a/Library/CloudStorage/Elsewhere-a@b.c/x", "a cloud service"),
        ("/Users/a/Library/CloudStorage/OneDrive-Personal/x", "a cloud service"),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/Users/a/iCloud Drive (Archive)/x", "iCloud"),
        ("/home/a/Nextcloud/x", "Nextcloud"),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_refused(folder: str, service: str) -> None:
    with pytest.raises(VaultInSyncedFolder) as told:
        check_place(Path(folder), "")
    assert told.value.service == service


def test_a_link_into_such_a_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "harmless").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(VaultInSyncedFolder):
        check_place(tmp_path / "harmless" / "vault", "")


@pytest.mark.parametrize(
    "folder", ["/mnt/clinic/vault", "/mnt/with space/vault", "/run/user/1000/gvfs/smb/vault"]
)
def test_another_computers_disk_is_refused(folder: str) -> None:
    with pytest.raises(VaultOnNetwork):
        check_place(Path(folder), MOUNTS)


@pytest.mark.parametrize(
    "folder",
    ["/home/a/Glimmer", "/mnt/clinic/local/vault", "/home/a/dropboxes", "/home/a/boxes/inbox"],
)
def test_a_disk_of_this_computer_passes(folder: str) -> None:
    check_place(Path(folder), MOUNTS)


def test_a_folder_that_is_not_there_yet_passes(tmp_path: Path) -> None:
    check_place(tmp_path / "not" / "yet")
