"""Makes sure there is a Chromium to test in: an installed one, or one obtained the usual way.

In a Debian container as root it comes by apt; elsewhere Playwright brings its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed() -> str | None:
    """Where an installed Chromium lies, or None."""
    chosen = os.environ.get("GLIMMER_CHROMIUM")
    return chosen or next((found for name in NAMES if (found := shutil.which(name))), None)


def main() -> int:
    if installed():
        return 0
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-q"], check=True)
        packages = ["chromium", "poppler-utils"]
        return subprocess.run(["apt-get", "install", "-y", "-q", *packages], check=False).returncode
    return subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], check=False
    ).returncode


if __name__ == "__main__":
    raise SystemExit(main())
