"""The four scenes: which room each is in, and how a picture of it is drawn at any instant."""

from __future__ import annotations

from collections.abc import Callable

import captions
import cv2
import numpy as np
from armchair import feeding
from bed import bed
from brush import Brush, Picture, paint
from cot import bedtime
from household import Household
from rooms import HEIGHT, WIDTH, bed_room, bedtime_room, feeding_room, table_room
from score import Score
from stage import Stage
from table import table

ROOMS: dict[str, Callable[[Household], Picture]] = {
    "feeding": feeding_room,
    "armchair": feeding_room,
    "bedtime": bedtime_room,
    "table": table_room,
    "bed": bed_room,
}
PEOPLE: dict[str, Callable[[Stage, Picture], None]] = {
    "feeding": feeding,
    "armchair": feeding,
    "bedtime": bedtime,
    "table": table,
    "bed": bed,
}


def room_of(score: Score) -> Picture:
    """The empty room a score plays in."""
    return ROOMS[score.scene](score.home)


def picture_at(score: Score, at: int, room: Picture) -> Picture:
    """The picture of a score at an instant, in the size of its film."""
    picture = room.copy()
    stage = Stage(Brush(picture), score, at)
    PEOPLE[score.scene](stage, room)
    dim = stage("dim")
    if dim > 0.01:
        picture[:] = (
            picture * (1 - 0.34 * dim) + np.array(paint("#2b2f4d")[::-1]) * 0.34 * dim
        ).astype(np.uint8)
    if score.mirror:
        picture = np.ascontiguousarray(picture[:, ::-1])
    if score.size != (WIDTH, HEIGHT):
        picture = cv2.resize(picture, score.size, interpolation=cv2.INTER_AREA).astype(np.uint8)
    captions.write(picture, score, at)
    return picture
