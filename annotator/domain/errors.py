"""The domain's "no": a refusal carries facts, and `annotator.words` finds the sentence."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass
class Refusal(Exception):  # noqa: N818 - the house word for the domain's "no"
    """Something that may not or cannot be done, with the facts a person needs to understand it."""

    def facts(self) -> dict[str, object]:
        """The facts by name, for the sentence in `annotator/words`."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
