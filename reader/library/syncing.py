"""Folders that a service copies between machines: a database in one of them gets damaged.

The service copies the database and its log at different moments, or brings back an older one
while it is open (https://www.sqlite.org/howtocorrupt.html, 1.2 and 1.4). Journals may lie there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["synced_by"]


@dataclass(frozen=True, slots=True)
class _Service:
    """How the folders of a service are known."""

    name: str
    folders: tuple[str, ...] = ()
    """How the names of its folders begin, in lower case."""
    markers: tuple[str, ...] = ()
    """Patterns of the files that it keeps at the top of them."""


_SERVICES = (
    _Service("Dropbox", ("dropbox",), (".dropbox", ".dropbox.cache")),
    _Service("OneDrive", ("onedrive",)),
    _Service("iCloud Drive", ("mobile documents", "com~apple~clouddocs", "icloud")),
    _Service("Google Drive", ("google drive", "googledrive", "my drive")),
    _Service("Syncthing", ("syncthing",), (".stfolder", ".stignore")),
    _Service("Nextcloud", ("nextcloud",), (".nextcloudsync.log", ".sync_*.db")),
    _Service("ownCloud", ("owncloud",), (".owncloudsync.log", "._sync_*.db")),
    _Service("pCloud", ("pcloud",)),
    _Service("Box", ("box sync",)),
    _Service("a cloud service", ("cloudstorage",)),
)


def synced_by(folder: Path) -> str | None:
    """The service that seems to copy `folder` to other machines; None where none does."""
    try:
        places = [folder.resolve(), *folder.resolve().parents]
    except (OSError, RuntimeError):
        return None
    for service in _SERVICES:
        if any(_belongs(place, service) for place in places):
            return service.name
    return None


def _belongs(place: Path, service: _Service) -> bool:
    name = place.name.lower()
    return any(
        name == begin or name.startswith((f"{begin} ", f"{begin}-")) for begin in service.folders
    ) or any(_has(place, marker) for marker in service.markers)


def _has(place: Path, marker: str) -> bool:
    try:
        return (
            next(place.glob(marker), None) is not None
            if "*" in marker
            else (place / marker).exists()
        )
    except OSError:
        return False
