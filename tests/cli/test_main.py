from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.cli.main import main


def test_without_a_command_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([])
    assert left.value.code == 2
    assert "usage: python -m annotator" in capsys.readouterr().err


def test_cases_have_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["agree"])
    assert left.value.code == 2
    assert "--cases" in capsys.readouterr().err


def test_help_says_how_it_ends(root: Path) -> None:
    asked = [sys.executable, "-m", "annotator", "agree", "--help"]
    done = subprocess.run(asked, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "Ends with 0" in " ".join(done.stdout.split())
