"""PR-20: no machine judges. Nothing that finds faces or reads feelings is used."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FINDERS = (
    "mediapipe", "dlib", "deepface", "fer", "insightface", "retinaface", "face_recognition",
    "torch", "tensorflow", "onnxruntime", "openface", "py-feat",
)  # fmt: skip
CALLS = re.compile(r"CascadeClassifier|FaceDetector|FaceRecogniz|dnn\.read|readNet|emotion", re.I)


def test_pr_20_nothing_that_finds_faces_or_feelings_is_depended_on() -> None:
    wanted = (ROOT / "requirements.txt").read_text("utf-8").lower()
    named = {re.split(r"[<>=~\[ ]", line)[0] for line in wanted.splitlines()}
    assert named & set(FINDERS) == set()


def test_pr_20_no_code_of_ours_calls_a_finder_of_faces_or_feelings() -> None:
    code = [*(ROOT / "annotator").rglob("*.py"), *(ROOT / "frontend" / "src").rglob("*.ts")]
    calling = [path.name for path in code if CALLS.search(path.read_text("utf-8"))]
    assert calling == []
