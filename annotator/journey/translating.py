"""A scheme said in another language beside the original; it is used once all of it is said."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.scheme import SchemeFaults, parse_scheme
from annotator.domain.scheme_file import read_file
from annotator.domain.scheme_translation import (
    faults_beside,
    missing,
    texts_from,
    texts_of,
    translated,
)
from annotator.journey.ports import Deed, Edition, Translation
from annotator.journey.scheme_refusals import NotTheOriginal, NotTranslated
from annotator.journey.schemes import LANGUAGE, SchemeGone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.scheme_editing import Document
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.schemes import Schemes


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The original's texts by their places, what is said of them, and the places still open."""

    original: Mapping[str, str]
    said: Mapping[str, str]
    missing: tuple[str, ...]
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Translating:
    """Where schemes are translated."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def side_by_side(self, edition: Edition, language: str) -> SideBySide:
        """The original and what is said of it so far."""
        with self.records.reading() as desk:
            document = self._original(desk, edition)
            translated(document, language, {})
            known = desk.schemes.translation(edition, language)
            said = _said(known)
            finished = known is not None and known.finished_at is not None
            return SideBySide(texts_of(document), said, missing(document, said), finished)

    def say(self, edition: Edition, language: str, texts: Mapping[str, str]) -> None:
        """Keep what is said at these places; a finished translation is then open again if one
        of them is empty."""
        with self.records.writing() as desk:
            document = self._original(desk, edition)
            translated(document, language, {})
            known = desk.schemes.translation(edition, language)
            said = {**_said(known), **texts}
            kept = {place: said[place].strip() for place in texts_of(document) if place in said}
            was = None if known is None else known.finished_at
            at = None if missing(document, kept) else was
            desk.schemes.keep_translation(Translation(edition, language, json.dumps(kept), at))

    def finish(self, edition: Edition, language: str) -> None:
        """From now on coders may read the scheme in this language; refused while a text is open."""
        with self.records.writing() as desk:
            document = self._original(desk, edition)
            known = desk.schemes.translation(edition, language)
            open_places = missing(document, _said(known))
            if known is None or open_places:
                raise NotTranslated(len(open_places))
            parse_scheme(translated(document, language, _said(known)))
            desk.schemes.keep_translation(replace(known, finished_at=self.clock.now()))
            self._note(desk, known.texts)

    def take_in(self, text: str) -> tuple[Edition, str]:
        """Keep a translation from a file: ids, keys and kinds as in the original, all said."""
        document = read_file(text)
        scheme = parse_scheme(document)
        edition = Edition(scheme.id, scheme.version)
        with self.records.writing() as desk:
            try:
                original = self._original(desk, edition)
            except SchemeGone:
                raise NotTheOriginal(scheme.name, scheme.version) from None
            if faults := faults_beside(original, document):
                raise SchemeFaults(faults)
            said = texts_from(original, document)
            translated(original, scheme.language, said)
            texts = json.dumps(said)
            kept = Translation(edition, scheme.language, texts, self.clock.now())
            desk.schemes.keep_translation(kept)
            self._note(desk, texts)
        return edition, scheme.language

    def document(self, edition: Edition, language: str = "") -> Document:
        """A version's document, in another language where one is asked for and there is one."""
        with self.records.reading() as desk:
            original = self._original(desk, edition)
            if not language or language == original.get("language"):
                return original
            known = desk.schemes.translation(edition, language)
            return translated(original, language, _said(known))

    def languages(self) -> tuple[str, ...]:
        """Every language some scheme was translated into."""
        with self.records.reading() as desk:
            done = (each for each in desk.schemes.translations() if each.finished_at is not None)
            return tuple(dict.fromkeys(each.language for each in done))

    def language(self) -> str:
        """The language schemes are shown in; empty: each in its own."""
        with self.records.reading() as desk:
            return self.schemes.language(desk)

    def show_in(self, language: str) -> None:
        """Show schemes in this language where they are translated; empty: each in its own."""
        with self.records.writing() as desk:
            desk.settings.keep(LANGUAGE, language)

    def begun(self, edition: Edition) -> tuple[Translation, ...]:
        """The translations of a version, finished or not."""
        with self.records.reading() as desk:
            every = desk.schemes.translations()
            return tuple(each for each in every if each.edition == edition)

    def _original(self, desk: Desk, edition: Edition) -> Document:
        return read_file(self.schemes.original(desk, edition))

    def _note(self, desk: Desk, texts: str) -> None:
        on = {"document": hashlib.sha256(texts.encode()).hexdigest()}
        desk.audit.note(Deed.SCHEME_TRANSLATED, self.identities.acting(), self.clock.now(), on)


def _said(known: Translation | None) -> dict[str, str]:
    return {} if known is None else {str(k): str(v) for k, v in json.loads(known.texts).items()}
