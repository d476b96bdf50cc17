"""What can be wrong with a sealed file, in the classes the public age vectors tell apart."""

from __future__ import annotations

from annotator.domain.errors import Refusal


class AgeFailure(Refusal):
    """A sealed file that could not be opened or read."""


class AgeHeaderFailure(AgeFailure):
    """The header is not a header of age v1, or asks for something this program will not do."""


class AgeNoMatch(AgeFailure):
    """The header is sound, but none of the keys at hand opens it."""


class AgeHmacFailure(AgeFailure):
    """The key opens the header, but the header was changed after it was written."""


class AgePayloadFailure(AgeFailure):
    """The header is sound, but what follows it was changed, cut short or lengthened."""
