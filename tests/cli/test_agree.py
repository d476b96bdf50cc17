from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.agree import agree

TABLE: dict[str, Any] = {
    "id": "one",
    "kind": "table",
    "input": {"table": [[20, 10], [20, 50]]},
    "expected": {"po": 0.7, "kappa": 0.348},
    "tolerance": 0.001,
}
BORIS: dict[str, Any] = {
    "id": "boris",
    "kind": "boris_project",
    "input": {
        "file": "boris/a.boris",
        "observation_1": "x",
        "observation_2": "x",
        "subjects": ["s"],
        "behaviors": ["b"],
    },
    "params": {"interval_s": 1},
    "expected": {"kappa": 1},
}
PROJECT = {
    "behaviors_conf": {"0": {"code": "b", "type": "State event"}},
    "observations": {"x": {"events": [[0, "s", "b", "", ""], [4, "s", "b", "", ""]]}},
}


def run(path: Path, files: Path | None = None) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return agree(path, files, (out, err)), out.getvalue(), err.getvalue()


def kept(folder: Path, *cases: dict[str, Any]) -> Path:
    path = folder / "cases.json"
    path.write_text(json.dumps({"version": 1, "cases": cases}), encoding="utf-8")
    return path


def asked(root: Path, cases: Path, files: Path) -> subprocess.CompletedProcess[str]:
    options = ["--cases", str(cases), "--files", str(files)]
    command = [sys.executable, "-m", "annotator", "agree", *options]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_the_whole_conformance_file_agrees(root: Path, conformance: Path) -> None:
    done = asked(root, conformance / "agreement-cases.json", conformance)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert lines[-1].startswith(f"61 cases, {len(lines) - 1} values, 0 outside")
    assert "kappa  expected 0.7274979" in done.stdout


@pytest.mark.thorough
def test_a_copy_with_one_value_changed_ends_with_1_and_with_a_kind_changed_with_2(
    root: Path, conformance: Path, tmp_path: Path
) -> None:
    document = json.loads((conformance / "agreement-cases.json").read_text(encoding="utf-8"))
    first = document["cases"][0]
    name, value = next(iter(first["expected"].items()))
    first["expected"][name] = value + 0.5
    changed = kept(tmp_path, *document["cases"])
    done = asked(root, changed, conformance)
    assert done.returncode == 1
    wrong = [line for line in done.stdout.splitlines() if line.startswith("OUTSIDE")]
    assert [line.split("  ")[1:3] for line in wrong] == [[first["id"], name]]
    first["kind"] = "tarot"
    done = asked(root, kept(tmp_path, *document["cases"]), conformance)
    assert done.returncode == 2
    assert "'tarot' is not known" in done.stderr
    assert "1 cases that could not be evaluated" in done.stdout


def test_each_value_is_printed_beside_the_expected_one(tmp_path: Path) -> None:
    table = {**TABLE, "expected": {"table": [[20, 10], [20, 51]], "kappa": 0.348}}
    code, out, _ = run(kept(tmp_path, table))
    assert code == 1
    assert "OUTSIDE  one  table[1][1]  expected 51  found 50  tolerance 0.001" in out
    assert "ok       one  table[0][1]  expected 10  found 10  tolerance 0.001" in out
    assert "one  kappa  expected 0.348  found 0.347826" in out


def test_a_measure_that_is_not_computed_here_is_outside(tmp_path: Path) -> None:
    code, out, _ = run(kept(tmp_path, {**TABLE, "expected": {"omega": None}}))
    assert code == 1
    assert "OUTSIDE  one  omega  expected null  found null" in out


def test_a_case_of_an_unknown_kind_is_an_error_and_stops_no_other(tmp_path: Path) -> None:
    code, out, err = run(kept(tmp_path, {**TABLE, "kind": "tarot", "id": "odd"}, TABLE))
    assert code == 2
    assert "This case cannot be evaluated: odd: kind 'tarot' is not known." in err
    assert "ok       one  po" in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "is not JSON"),
        (b"\xff\xfe\x00", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"cases": [NaN]}', "is not JSON"),
        (b"[]", "is not a file of cases"),
        (b"{}", "is not a file of cases"),
        (b'{"cases": []}', "is not a file of cases: no cases"),
        (b'{"cases": [1]}', "is not a file of cases"),
        (b'{"cases": [{}]}', "This case cannot be evaluated"),
    ],
)
def test_what_is_no_file_of_cases_is_said_in_a_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "cases.json"
    path.write_bytes(content)
    code, _, err = run(path)
    assert code == 2
    assert said in err
    assert err.endswith(".\n")


def test_a_file_that_is_not_there_or_is_a_folder_is_said(tmp_path: Path) -> None:
    assert run(tmp_path / "none.json") == (2, "", f"There is no file {tmp_path / 'none.json'}.\n")
    code, _, err = run(tmp_path)
    assert code == 2
    assert "cannot be read" in err


def test_a_file_a_case_names_lies_beside_it_or_where_it_is_said(tmp_path: Path) -> None:
    beside, other = tmp_path / "beside", tmp_path / "other"
    (beside / "boris").mkdir(parents=True)
    (beside / "boris" / "a.boris").write_text(json.dumps(PROJECT), encoding="utf-8")
    assert run(kept(beside, BORIS))[0] == 0
    shutil.copytree(beside / "boris", other / "interop" / "boris")
    (beside / "boris" / "a.boris").unlink()
    former = {**BORIS, "input": {**BORIS["input"], "file": "interop-samples/boris/a.boris"}}
    assert run(kept(beside, former), other)[0] == 0
    code, _, err = run(kept(beside, BORIS), other)
    assert code == 2
    assert "boris/a.boris" in err


@pytest.mark.parametrize("name", ["../secret.json", "/etc/hostname", "boris"])
def test_no_case_opens_what_lies_outside_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.json").write_text(json.dumps(PROJECT), encoding="utf-8")
    (tmp_path / "in" / "boris").mkdir(parents=True)
    case = {**BORIS, "input": {**BORIS["input"], "file": name}}
    code, _, err = run(kept(tmp_path / "in", case), tmp_path / "in")
    assert code == 2
    assert "there is no file" in err
