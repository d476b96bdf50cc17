"""Where eyes and head go, as (head turn, eyes right, eyes down), by scene and person."""

from __future__ import annotations

Look = tuple[float, float, float]

FEEDING: dict[str, dict[str, Look]] = {
    "carer": {
        "infant": (-0.35, -0.42, 0.85),
        "feed": (-0.1, -0.1, 0.95),
        "away": (0.75, 0.85, -0.2),
        "phone": (0.8, 0.75, 0.65),
        "window": (-0.8, -0.9, -0.3),
    },
    "infant": {
        "carer": (0.3, 0.45, -0.75),
        "feed": (0.45, 0.5, 0.5),
        "away": (-1.0, -0.95, 0.15),
        "phone": (0.8, 0.9, -0.4),
        "lamp": (-0.6, -0.7, -0.6),
    },
}
ARMCHAIR: dict[str, dict[str, Look]] = {
    "carer": {
        "infant": (-0.62, -0.7, 1.0),
        "away": (0.9, 0.95, -0.2),
        "window": (-0.95, -0.98, -0.45),
    },
    "infant": {
        "carer": (0.4, 0.55, -0.95),
        "feed": (0.5, 0.6, 0.7),
        "away": (-1.15, -0.98, 0.2),
        "lamp": (-0.85, -0.95, -0.55),
    },
}
BEDTIME: dict[str, dict[str, Look]] = {
    "carer": {
        "infant": (0.55, 0.7, 0.7),
        "away": (-0.85, -0.9, -0.1),
        "phone": (-0.5, -0.5, 0.95),
        "lamp": (-0.7, -0.8, -0.35),
        "mobile": (0.7, 0.85, -0.75),
        "partner": (0.8, 0.95, -0.15),
    },
    "infant": {
        "carer": (-0.5, -0.8, -0.35),
        "away": (0.95, 0.95, 0.1),
        "mobile": (0.15, 0.2, -0.95),
        "lamp": (-0.9, -0.9, 0.0),
        "partner": (0.65, 0.85, -0.7),
        "wall": (1.35, 0.95, 0.5),
    },
    "partner": {
        "infant": (-0.5, -0.75, 0.8),
        "carer": (-0.85, -0.95, 0.0),
        "away": (0.85, 0.9, -0.1),
    },
}
TABLE: dict[str, dict[str, Look]] = {
    "carer": {
        "infant": (0.55, 0.8, 0.3),
        "feed": (0.5, 0.65, 0.9),
        "away": (-0.9, -0.95, -0.1),
        "partner": (0.85, 0.95, -0.25),
    },
    "infant": {
        "carer": (-0.55, -0.85, -0.2),
        "feed": (-0.25, -0.45, 0.75),
        "bowl": (-0.15, -0.2, 0.98),
        "away": (1.0, 0.95, 0.1),
        "door": (-0.95, -0.98, -0.2),
        "partner": (0.6, 0.85, -0.45),
    },
    "partner": {
        "infant": (-0.55, -0.8, 0.65),
        "carer": (-0.85, -0.95, 0.05),
        "away": (0.85, 0.9, -0.1),
    },
}
BED: dict[str, dict[str, Look]] = {
    "carer": {
        "infant": (0.6, 0.85, 0.45),
        "book": (0.3, 0.4, 0.97),
        "away": (-0.85, -0.9, -0.1),
        "phone": (-0.6, -0.65, 0.9),
    },
    "infant": {
        "carer": (-0.6, -0.85, -0.4),
        "book": (-0.25, -0.4, 0.95),
        "away": (0.95, 0.95, 0.1),
        "phone": (-0.7, -0.9, 0.3),
    },
}
LOOKS = {"feeding": FEEDING, "armchair": ARMCHAIR, "bedtime": BEDTIME, "table": TABLE, "bed": BED}
