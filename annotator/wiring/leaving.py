"""What leaves the practice on paper, of its parts: a visit's page and report, a certificate."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.paper.certificate import Holder, certificate_pdf
from annotator.paper.press import Paper
from annotator.paper.report import report_pdf
from annotator.paper.take_home import TakeHomePage, take_home_pdf

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, VisitId
    from annotator.journey.practise import Practising
    from annotator.journey.share import Sharing
    from annotator.journey.take_home import TakeHome
    from annotator.vault.shelf import Shelf
    from annotator.wiring.speech import FamilySpeech

PROJECT: Final = Path(__file__).resolve().parents[2]
PAPERS: Final = {"a4": Paper.A4, "letter": Paper.LETTER}


def page_pdf(made: tuple[TakeHome, FamilySpeech], shelf: Shelf, paper: str) -> bytes:
    """The page to take home, with her picture where there is one."""
    page, speech = made
    on = None if page.neutral_title else page.on
    sheet = TakeHomePage(
        title=speech.page_title(page.infant, page.carer, on),
        chosen_sentence=page.chosen,
        you_did=page.you_did,
        baby_did=page.infant_did,
        finding=page.finding,
        said=page.quote,
        small_thing=page.small_thing,
        contact=page.contact,
        therapist=page.therapist,
        export_id=page.export_id,
        picture=None if page.picture is None else _bytes_of(shelf, page.picture),
    )
    return take_home_pdf(sheet, PAPERS[paper], speech.page_words(page.infant))


def professional_pdf(sharing: Sharing, visit: VisitId, paper: str) -> bytes:
    """The professional's report."""
    return report_pdf(sharing.report(visit), PAPERS[paper])


def own_certificate_pdf(practising: Practising, name: str, paper: str) -> bytes:
    """The certificate of whoever is at work, under this name; refused without one."""
    holder = Holder(name, program_version())
    return certificate_pdf(practising.certificate(), holder, PAPERS[paper])


def program_version() -> str:
    """Which version of Glimmer this is."""
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def _bytes_of(shelf: Shelf, asset: AssetId) -> bytes:
    with shelf.open(asset) as sealed:
        return sealed.read()
