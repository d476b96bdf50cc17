"""One version of a scheme, to read in peace: rows, families, codes, and how to tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.codes import TierKind
from annotator.domain.scheme import parse_scheme
from annotator.screens import frame, state
from annotator.screens.scheme_parts import edition, key_cap, language_word, mark, seconds

if TYPE_CHECKING:
    from annotator.domain.codes import Code, CodedField, ExampleStill, Family, Tier
    from annotator.domain.scheme import Scheme
    from annotator.wiring import Practice


def show(practice: Practice) -> None:
    """Everything the version says."""
    which, said = edition(), words.screens("scheme_read")
    document = practice.translating.document(which, state.word("language"))
    scheme = parse_scheme(document)
    frame.begin(said["title"].format(name=scheme.name, version=scheme.version))
    st.html(f'<p class="lead">{frame.plain(_about(scheme))}</p>')
    for tier in scheme.tiers:
        _tier(practice, tier)


def _about(scheme: Scheme) -> str:
    return words.screen(
        "scheme_read.about",
        tiers=len(scheme.tiers),
        families=len(scheme.families),
        codes=sum(len(each.codes) for each in scheme.families),
        language=language_word(scheme.language),
        licence=scheme.licence,
    )


def _tier(practice: Practice, tier: Tier) -> None:
    said = words.screens("scheme_read")
    kind = "points" if tier.kind is TierKind.INSTANT else "states" if tier.exclusive else "lasting"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.subheader(tier.name, width="content", anchor=False)
        st.caption(said[kind], width="content")
    for family in tier.families:
        with st.container(border=True, key=f"card-{family.id}"):
            st.html(_family(family))
            if family.codes:
                with st.expander(_codes_of(family), expanded=family.key is not None):
                    inside = "".join(_code(practice, each) for each in family.codes)
                    st.html(f'<div class="codes">{inside}</div>')


def _codes_of(family: Family) -> str:
    return f"{words.screen('scheme_edit.codes')}: {len(family.codes)}"


def _family(family: Family) -> str:
    said, shown = words.screens("scheme_read"), words.screens("scheme_shown")
    facts = [
        f"“{family.family_words}”" if family.family_words else "",
        shown[family.shown_to_family.value],
        said["least"].format(seconds=seconds(family.min_ms)) if family.min_ms else "",
        "" if family.counts else said["not_counted"],
        "" if family.codes else said["no_codes"],
    ]
    line = frame.plain(" · ".join(filter(None, facts)))
    fields = "".join(_field(family, each) for each in family.fields)
    return (
        f"<b>{mark(family)}{frame.plain(family.name)}</b> {key_cap(family.key)}"
        f'<p class="small">{line}</p><p>{frame.plain(family.definition)}</p>{fields}'
    )


def _field(family: Family, field: CodedField) -> str:
    values = ", ".join(frame.plain(each.name) for each in field.values)
    only = [code.name for code in family.codes if field.codes and code.id in field.codes]
    suffix = f" ({frame.plain(', '.join(only))})" if only else ""
    return f'<p class="small">{frame.plain(field.name)}{suffix}: {values}</p>'


def _code(practice: Practice, code: Code) -> str:
    said = words.screens("scheme_read")
    facts = [
        said["least"].format(seconds=seconds(code.min_ms)) if code.min_ms else "",
        said["turns"].format(turns=code.min_turns) if code.min_turns else "",
        "" if code.counts else said["not_counted"],
    ]
    examples = [
        (said["feeding"], code.feeding),
        (said["bedtime"], code.bedtime),
        *((said["near_miss"], each) for each in code.near_misses),
    ]
    told = "".join(
        f"<dt>{label}</dt><dd>{frame.plain(text)}</dd>" for label, text in examples if text
    )
    line = " · ".join(filter(None, facts))
    small = f'<p class="small">{frame.plain(line)}</p>' if line else ""
    stills = "".join(still(practice, each) for each in code.example_stills)
    return (
        f"<article><h4>{frame.plain(code.name)} {key_cap(code.key)}</h4>{small}"
        f"<p>{frame.plain(code.definition)}</p><dl>{told}</dl>{stills}</article>"
    )


def still(practice: Practice, of: ExampleStill) -> str:
    """The picture, where it may be shown; otherwise the sentence that says why there is none."""
    if not practice.stills.may_show(of):
        return f'<p class="small">{words.screen("scheme_read.still_hidden")}</p>'
    return frame.still(of.clip, of.frame)
