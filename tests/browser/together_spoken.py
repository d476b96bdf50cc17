"""The stub's page said in one of the families' languages, from its file of words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from annotator.words.family import draft_words
from tests.browser.together_stub import CROP
from tests.paper.spoken import names_in

if TYPE_CHECKING:
    from annotator.words.family import Template


class Spoken:
    """The texts of one language with its own names in them."""

    def __init__(self, language: str) -> None:
        self.words = draft_words(language)
        self.names = names_in(language)

    def __call__(self, key: str) -> str:
        """One line at a dotted key."""
        return self.say(self.words.text(key))

    def say(self, template: Template) -> str:
        """A text as the family reads it, its details as they are proposed."""
        return template.proposed(self.names).text

    def all(self, key: str) -> list[str]:
        """Several lines at a dotted key."""
        return [self.say(each) for each in self.words.texts(key)]

    def below(self, key: str) -> dict[str, str]:
        """The lines right below a dotted key."""
        return {name: self.say(each) for name, each in self.words.below(key).items()}

    def choices(self, card: str) -> list[dict[str, str]]:
        """What can be chosen on a card."""
        said = self.below(f"cards.{card}.choices")
        return [{"id": name, "text": text} for name, text in said.items()]


def spoken(language: str) -> dict[str, Any]:
    """Two moments, the second a coming back, in the words of a language."""
    said = Spoken(language)
    ideas = [said.say(each.template) for each in said.words.ideas]
    cards: list[dict[str, Any]] = [
        {
            "kind": "hello",
            "title": said("cards.hello.title"),
            "text": said.all("cards.hello.text"),
            "goal": said("cards.hello.goal"),
            "choices": said.choices("hello"),
        },
        *_moment(said, 0, "S36", said("cards.film.title")),
        *_moment(said, 1, "S25", said("cards.story.title")),
        {
            "kind": "choice",
            "question": said("cards.choice.question"),
            "moments": [0, 1],
            "none": said("cards.choice.none"),
        },
        {
            "kind": "idea",
            "title": said("cards.idea.title"),
            "question": said("cards.idea.question"),
            "ideas": [{"id": "T09", "text": ideas[8]}, {"id": "T19", "text": ideas[18]}],
            "own": said("cards.idea.own"),
            "none": said("cards.idea.none"),
        },
        {
            "kind": "close",
            "title": said("cards.close.title"),
            "text": said.all("cards.close.text"),
            "choices": said.choices("close"),
            "finish": said("cards.close.finish"),
            "meet": {
                "label": said("cards.close.meet"),
                "date": said.words.dates.written(date(2026, 11, 12)),
            },
            "call": {"label": said("cards.close.call"), "contact": "+44 1632 960 001"},
        },
    ]
    return {
        "format": "glimmer-together/1",
        "language": language,
        "direction": said.words.direction,
        "infant": said.names.infant,
        "carer": said.names.carer,
        "goal": said.say(said.words.sentence("S31")),
        "cards": cards,
        "moments": [
            {
                "film": f"moments/{number}",
                "still": f"stills/{number}",
                "length_ms": 2000,
                "crop": CROP if number == 0 else None,
            }
            for number in range(2)
        ],
        "words": said.below("controls"),
    }


def _moment(said: Spoken, number: int, sentence: str, title: str) -> list[dict[str, Any]]:
    kind = "repair" if number else "good_moment"
    return [
        {"kind": "film", "moment": number, "title": title},
        {
            "kind": "question",
            "moment": number,
            "question": said.say(said.words.questions[kind][2 if number == 0 else 0]),
        },
        {
            "kind": "sentence",
            "moment": number,
            "sentence": said.say(said.words.sentence(sentence)),
            "wonder": said("cards.sentence.wonder"),
            "subtitle": {
                "title": said("cards.subtitle.title"),
                "ask": said("cards.subtitle.ask"),
            },
            **({"frame": said.say(said.words.sentence("S31"))} if number else {}),
        },
    ]
