"""Coding schemes as the practice keeps them: copied, written, published, chosen, brought in.

A published version is never changed. Whoever wants something else writes a draft; publishing it
makes the next version, and old codings keep theirs.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.guiding import knows_guiding
from annotator.domain.scheme import SchemeFaults, parse_scheme
from annotator.domain.scheme_difference import FIRST, Difference, difference, next_version, order
from annotator.domain.scheme_editing import Document, faults_of, id_for, put
from annotator.domain.scheme_file import read_file, write_file
from annotator.domain.scheme_guard import guard
from annotator.journey.ports import Deed, Draft, Edition, KeptScheme
from annotator.journey.scheme_refusals import (
    DraftMovedOn,
    NoSuchDraft,
    NothingNew,
    NotYoursToChange,
    VersionTaken,
)
from annotator.journey.schemes import IN_MEETINGS, IN_USE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.door import Fault
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.schemes import Schemes


@dataclass(frozen=True, slots=True)
class SchemeGlance:
    """One version as the list shows it."""

    edition: Edition
    name: str
    language: str
    sessions: int
    is_in_use: bool
    is_newest: bool
    is_shipped: bool
    is_in_meetings: bool
    knows_guiding: bool
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Every version, scheme by scheme, the newest first; and what is being written."""

    versions: tuple[SchemeGlance, ...]
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A draft looked over before it is published: its faults, or what is new and its number."""

    faults: tuple[Fault, ...]
    changes: Difference | None
    version: str | None
    since: Edition | None


@dataclass(frozen=True, slots=True)
class SchemeDesk:
    """Where schemes are written and kept."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def overview(self) -> Overview:
        """Every version with how many sessions were coded by it, and every draft."""
        with self.records.reading() as desk:
            uses, in_use = desk.schemes.uses(), self.schemes.in_use(desk)
            in_meetings, shipped = self.schemes.in_meetings(desk), _shipped(self.schemes)
            kept = _all(desk, self.schemes)
            newest = {each.scheme: _newest(kept, each.scheme) for each in kept}
            done = [each for each in desk.schemes.translations() if each.finished_at is not None]
            glances = [
                SchemeGlance(
                    edition=edition,
                    name=self.schemes.edition(desk, edition).name,
                    language=self.schemes.edition(desk, edition).language,
                    sessions=uses.get(edition, 0),
                    is_in_use=edition == in_use,
                    is_newest=newest[edition.scheme] == edition,
                    is_shipped=edition.scheme in shipped,
                    is_in_meetings=edition == in_meetings,
                    knows_guiding=knows_guiding(self.schemes.edition(desk, edition)),
                    languages=tuple(e.language for e in done if e.edition == edition),
                )
                for edition in kept
            ]
            glances.sort(key=lambda each: order(each.edition.version), reverse=True)
            glances.sort(key=lambda each: (not each.is_shipped, each.edition.scheme))
            return Overview(tuple(glances), desk.schemes.drafts())

    def scheme(self, edition: Edition) -> Scheme:
        """A version, parsed."""
        with self.records.reading() as desk:
            return self.schemes.edition(desk, edition)

    def document(self, edition: Edition) -> Document:
        """A version's document."""
        with self.records.reading() as desk:
            return read_file(self.schemes.original(desk, edition))

    def use(self, edition: Edition) -> None:
        """New coding sessions begin with this version; those there are keep theirs."""
        self._choose(edition, IN_USE)

    def use_in_meetings(self, edition: Edition) -> None:
        """The same for films of shared reviews."""
        self._choose(edition, IN_MEETINGS)

    def _choose(self, edition: Edition, setting: str) -> None:
        with self.records.writing() as desk:
            document = self.schemes.original(desk, edition)
            desk.coding.keep_scheme(edition.scheme, edition.version, document)
            said = {"scheme": edition.scheme, "version": edition.version}
            desk.settings.keep(setting, json.dumps(said))
            self._note(desk, Deed.SCHEME_CHOSEN, document)

    def copy(self, edition: Edition, name: str) -> Draft:
        """A draft of a scheme of one's own that begins as this version."""
        with self.records.writing() as desk:
            document = read_file(self.schemes.original(desk, edition))
            taken = {each.scheme for each in _all(desk, self.schemes)}
            taken |= {each.scheme for each in desk.schemes.drafts()}
            own = id_for(name, taken)
            whole = put(put(document, ("id",), own), ("name",), name)
            return self._begin(desk, Draft(own, edition, "", None, 0, self.clock.now()), whole)

    def edit(self, scheme: str) -> Draft:
        """The draft of the scheme's next version: the one there is, or one begun now."""
        if scheme in _shipped(self.schemes):
            raise NotYoursToChange(scheme)
        with self.records.writing() as desk:
            known = desk.schemes.draft(scheme)
            if known is not None:
                return known
            newest = _newest(_all(desk, self.schemes), scheme)
            if newest is None:
                raise NoSuchDraft(scheme)
            document = read_file(self.schemes.original(desk, newest))
            new = Draft(scheme, newest, "", None, 0, self.clock.now())
            return self._begin(desk, new, document)

    def draft(self, scheme: str) -> Draft:
        """The draft as it stands."""
        with self.records.reading() as desk:
            return _draft(desk, scheme)

    def keep(self, draft: Draft, document: Mapping[str, object]) -> Draft:
        """Keep the draft with its next step; refused where another window was faster."""
        return self._step(draft, write_file(document))

    def step_back(self, draft: Draft) -> Draft:
        """Undo the last step; once more does it again."""
        return draft if draft.before is None else self._step(draft, draft.before)

    def discard(self, scheme: str) -> None:
        """Forget the draft; what was published stays."""
        with self.records.writing() as desk:
            _draft(desk, scheme)
            desk.schemes.drop_draft(scheme)

    def proof(self, scheme: str) -> Proof:
        """The draft looked over: its faults, or what it changes and the number that makes."""
        with self.records.reading() as desk:
            return self._proof(desk, _draft(desk, scheme))

    def publish(self, scheme: str, revision: int) -> Edition:
        """Make the draft a version that never changes; refused with every fault it still has."""
        with self.records.writing() as desk:
            draft = _draft(desk, scheme)
            if draft.revision != revision:
                raise DraftMovedOn(scheme)
            proof = self._proof(desk, draft)
            if proof.faults:
                raise SchemeFaults(proof.faults)
            if proof.version is None:
                raise NothingNew(scheme)
            edition = Edition(scheme, proof.version)
            document = put(read_file(draft.document), ("version",), proof.version)
            self._publish(desk, edition, write_file(document), Deed.SCHEME_PUBLISHED)
            desk.schemes.drop_draft(scheme)
        return edition

    def take_in(self, text: str) -> Edition:
        """Keep a scheme from a file; refused with every fault, and then nothing of it is kept."""
        document = looked_over(text)
        scheme = parse_scheme(document)
        edition = Edition(scheme.id, scheme.version)
        with self.records.writing() as desk:
            known = _kept(desk, self.schemes, edition)
            if known is not None:
                if parse_scheme(json.loads(known)) != scheme:
                    raise VersionTaken(scheme.name, scheme.version)
                return edition
            if scheme.id in _shipped(self.schemes):
                raise NotYoursToChange(scheme.id)
            self._publish(desk, edition, write_file(document), Deed.SCHEME_IMPORTED)
        return edition

    def _begin(self, desk: Desk, draft: Draft, document: Mapping[str, object]) -> Draft:
        begun = replace(draft, document=write_file(document))
        desk.schemes.keep_draft(begun)
        return begun

    def _step(self, draft: Draft, document: str) -> Draft:
        with self.records.writing() as desk:
            known = _draft(desk, draft.scheme)
            if known.revision != draft.revision:
                raise DraftMovedOn(draft.scheme)
            after = replace(
                known,
                document=document,
                before=known.document,
                revision=known.revision + 1,
                changed_at=self.clock.now(),
            )
            desk.schemes.keep_draft(after)
        return after

    def _proof(self, desk: Desk, draft: Draft) -> Proof:
        document = read_file(draft.document)
        faults = faults_of(document)
        if faults:
            return Proof(faults, None, None, None)
        scheme = parse_scheme(document)
        kept = _all(desk, self.schemes)
        newest = _newest(kept, draft.scheme)
        since = newest or draft.base
        changes = None if since is None else difference(self.schemes.edition(desk, since), scheme)
        version: str | None = FIRST
        if newest is not None and changes is not None:
            taken = {each.version for each in kept if each.scheme == draft.scheme}
            version = next_version(newest.version, changes, taken) if changes.changes else None
        return Proof(guard(scheme), changes, version, since)

    def _publish(self, desk: Desk, edition: Edition, document: str, deed: Deed) -> None:
        desk.schemes.publish(KeptScheme(edition, document, self.clock.now()))
        self._note(desk, deed, document)

    def _note(self, desk: Desk, deed: Deed, document: str) -> None:
        # Names of schemes are a person's words; the audit holds what tells the document apart.
        mark = hashlib.sha256(document.encode()).hexdigest()
        on = {"document": mark}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def looked_over(text: str) -> Document:
    """The document of a file, if it is a scheme Glimmer may work by; refused with every fault."""
    document = read_file(text)
    scheme = parse_scheme(document)
    if faults := guard(scheme):
        raise SchemeFaults(faults)
    return document


def _all(desk: Desk, schemes: Schemes) -> tuple[Edition, ...]:
    kept = [each.edition for each in desk.schemes.all()]
    return (*(each for each in schemes.with_glimmer if each not in kept), *kept)


def _shipped(schemes: Schemes) -> frozenset[str]:
    return frozenset(each.scheme for each in schemes.with_glimmer)


def _kept(desk: Desk, schemes: Schemes, edition: Edition) -> str | None:
    return schemes.original(desk, edition) if edition in _all(desk, schemes) else None


def _newest(kept: tuple[Edition, ...], scheme: str) -> Edition | None:
    mine = (each for each in kept if each.scheme == scheme)
    return max(mine, key=lambda each: order(each.version), default=None)


def _draft(desk: Desk, scheme: str) -> Draft:
    found = desk.schemes.draft(scheme)
    if found is None:
        raise NoSuchDraft(scheme)
    return found
