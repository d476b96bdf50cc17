"""The kinds of column the tables are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum


def one_of(column: str, words: Iterable[Enum], *, name: str) -> CheckConstraint:
    """A column that holds one of these words."""
    allowed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({allowed})", name=name)


def yes_no(column: str, *, name: str) -> CheckConstraint:
    """A column that holds 0 or 1."""
    return CheckConstraint(f"{column} IN (0, 1)", name=name)


def an_id() -> Column[str]:
    """The row's own id."""
    return Column("id", Text, primary_key=True)


def to(table: str, *, key: bool = False) -> Column[str]:
    """A reference that goes with what it refers to."""
    parent = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(table, Text, parent, nullable=False, primary_key=key, index=not key)


def a_text(name: str) -> Column[str]:
    """Plain text that is always there."""
    return Column(name, Text, nullable=False)


def a_number(name: str) -> Column[int]:
    """A whole number that is always there."""
    return Column(name, Integer, nullable=False)


def sealed_body() -> Column[bytes]:
    """Everything a person wrote or is called, sealed."""
    return Column("body", LargeBinary, nullable=False)
