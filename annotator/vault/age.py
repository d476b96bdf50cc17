"""Sealed assets: standard age v1 files, written in one go and read at any place.

Format: c2sp.org/age. Every asset has the one scrypt stanza of `identities`, so `age -d` opens it.
"""

from annotator.vault.failures import (
    AgeFailure,
    AgeHeaderFailure,
    AgeHmacFailure,
    AgeNoMatch,
    AgePayloadFailure,
)
from annotator.vault.identities import (
    NotAnAssetKey,
    ScryptIdentity,
    X25519Identity,
    asset_passphrase,
    fresh_asset_key,
)
from annotator.vault.mux import PatchOutOfReach, SealedMuxSink
from annotator.vault.reader import AgeReader
from annotator.vault.writer import AgeWriter, WriterSpent

__all__ = [
    "AgeFailure",
    "AgeHeaderFailure",
    "AgeHmacFailure",
    "AgeNoMatch",
    "AgePayloadFailure",
    "AgeReader",
    "AgeWriter",
    "NotAnAssetKey",
    "PatchOutOfReach",
    "ScryptIdentity",
    "SealedMuxSink",
    "WriterSpent",
    "X25519Identity",
    "asset_passphrase",
    "fresh_asset_key",
]
