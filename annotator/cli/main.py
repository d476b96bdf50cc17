"""The commands of `python -m annotator` and what they take."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli import agree, inspect, pack
from annotator.words import screen

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for and give the exit code: 0 well, 1 something differs, 2 cannot be."""
    asked = _parser().parse_args(arguments)
    to = sys.stdout, sys.stderr
    if asked.command == "inspect":
        return inspect.inspect(asked.film, to)
    if asked.command == "pack":
        return pack.pack(asked.file, asked.passphrase_file, to, pack.asked_for)
    return agree.agree(asked.cases, asked.files, to)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m annotator", description=screen("cli.about"))
    commands = parser.add_subparsers(dest="command", required=True, metavar=screen("cli.command"))
    about = screen("cli.agree")
    command = commands.add_parser("agree", help=about, description=about)
    command.add_argument(
        "--cases", type=Path, required=True, metavar="FILE.json", help=screen("cli.cases")
    )
    command.add_argument("--files", type=Path, metavar="FOLDER", help=screen("cli.files"))
    about = screen("cli.inspect")
    command = commands.add_parser("inspect", help=about, description=about)
    command.add_argument("film", type=Path, metavar="FILM", help=screen("cli.film"))
    about = screen("cli.pack")
    opening = commands.add_parser("pack", help=about, description=about)
    opening.add_argument("file", type=Path, metavar="FILE", help=screen("cli.pack_file"))
    said = screen("cli.pack_passphrase_file")
    opening.add_argument("--passphrase-file", type=Path, metavar="FILE", help=said)
    return parser
