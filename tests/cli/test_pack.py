"""`pack FILE` works everything out again and says by its end how it went."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import pack
from annotator.domain.packs.document import pack_to_document
from annotator.domain.practising.canon import digest_of
from annotator.vault.passing_on import sealed_under
from tests.domain.packs.made import sample_pack
from tests.packs import WORDS


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(pack_to_document(sample_pack())))
    return found


def redone(changed: dict[str, Any]) -> dict[str, Any]:
    body = {name: changed[name] for name in changed if name != "digest"}
    return {**body, "digest": digest_of(body)}


def a_file(folder: Path, content: object) -> Path:
    file = folder / "p.age"
    file.write_bytes(sealed_under(WORDS, json.dumps(content).encode(), 4))
    return file


def ran(file: Path, words: str = WORDS) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = pack.pack(file, None, (out, err), lambda: words)
    return code, out.getvalue(), err.getvalue()


def test_where_all_agree_it_ends_with_nought_and_prints_each_value(tmp_path: Path) -> None:
    code, out, err = ran(a_file(tmp_path, document()))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) > 1000
    assert any("report.in_time.kappa.value  stored 0.69" in line for line in lines)
    assert lines[-1].endswith(" values, 0 that differ.")
    assert "coder-" not in out


def test_a_value_that_differs_is_named_and_it_ends_with_one(tmp_path: Path) -> None:
    forged = document()
    at = next(n for n, one in enumerate(forged["values"]) if one[0].endswith("in_time.kappa.value"))
    forged["values"][at][1] = "0.99"
    code, out, _ = ran(a_file(tmp_path, redone(forged)))
    assert code == 1
    (line,) = [each for each in out.splitlines() if each.startswith("DIFFERS")]
    assert "report.in_time.kappa.value" in line
    assert "stored 0.99" in line


def test_a_changed_pack_is_refused_with_a_clear_sentence(tmp_path: Path) -> None:
    changed = document()
    changed["values"][0][1] = "other"
    code, out, err = ran(a_file(tmp_path, changed))
    assert (code, out) == (2, "")
    assert "no longer what was made" in err
    file = a_file(tmp_path, document())
    file.write_bytes(file.read_bytes()[:-9])
    code, out, err = ran(file)
    assert (code, out) == (2, "")
    assert "changed or cut short" in err


def test_an_unknown_version_is_an_error(tmp_path: Path) -> None:
    code, _, err = ran(a_file(tmp_path, {**document(), "format": "glimmer-pack/9"}))
    assert code == 2
    assert "form 9" in err


def test_another_passphrase_and_a_file_that_is_not_there_are_told_so(tmp_path: Path) -> None:
    code, _, err = ran(a_file(tmp_path, document()), "seven loud herons abroad")
    assert code == 2
    assert "passphrase" in err
    code, _, err = ran(tmp_path / "none.age")
    assert code == 2
    assert "cannot be read" in err


@pytest.mark.slow
def test_a_script_opens_it_with_the_passphrase_in_a_file(root: Path, tmp_path: Path) -> None:
    file, words = a_file(tmp_path, document()), tmp_path / "words"
    words.write_text(f"{WORDS}\n", encoding="utf-8")
    asked = [sys.executable, "-m", "annotator", "pack", str(file), "--passphrase-file", str(words)]
    done = subprocess.run(asked, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "0 that differ." in done.stdout
