"""A page to take home in each language, filled from its file of words."""

from __future__ import annotations

from datetime import date

from annotator.paper.take_home import TakeHomePage, TakeHomeWords
from annotator.words.family import Names, Template, draft_words

CALLED = {
    "ar": Names("ليلى", "ماما", "سامي"),
    "ur": Names("زینب", "امی", "علی"),
    "bn": Names("মায়া", "মা", "রাহুল"),
    "zh": Names("安安", "妈妈", "小林"),
    "uk": Names("Соломія", "мама", "Андрій"),
}
CALL = "+44 1632 960 001"
TITLES = ("title", "plain_title")


def names_in(language: str) -> Names:
    """Names as a family of this language may have them."""
    return CALLED.get(language, Names("Wren", "Mama", "Sam"))


def words_of(language: str) -> TakeHomeWords:
    """The page's fixed words."""
    words, names = draft_words(language), names_in(language)
    said = {
        name: each.text if name == "made_by" else each.filled(names).text
        for name, each in words.below("take_home").items()
        if name not in TITLES
    }
    return TakeHomeWords(**said, language=language, direction=words.direction)


def page_of(language: str, *, discreet: bool = False, picture: bytes | None = None) -> TakeHomePage:
    """A page on which every part has something to say."""
    words, names = draft_words(language), names_in(language)
    ideas = {each.template.id: each.template for each in words.ideas}

    def say(text: Template) -> str:
        return text.proposed(names).text

    day = words.dates.written(date(2026, 11, 12))
    title = words.text("take_home.title").filled(names, {"date": day}).text
    return TakeHomePage(
        title=words.text("take_home.plain_title").text if discreet else title,
        chosen_sentence=say(words.sentence("S01")),
        you_did=say(words.sentence("S09")),
        baby_did=say(words.sentence("S20")),
        finding=say(words.sentence("S31")),
        said=say(words.sentence("S17")),
        small_thing=say(ideas["T03"]),
        contact=CALL,
        therapist="" if discreet else "Ana Ruiz",
        export_id="7f3c9a2e51d84b0e",
        picture=picture,
    )
