"""Who may open an age v1 file: an asset key, a passphrase, an X25519 identity.

What stays in the vault is written for the first: one scrypt stanza with the least work factor,
whose passphrase is the base32 of 32 random bytes. The low factor is sound for that alone, since
nothing can be guessed there; so a key that looks like words is refused. What is passed on
(`passing_on`) has a passphrase of somebody's and costs as much to guess as `age` makes it. The
others read what `age` and the public vectors hold (c2sp.org/age, "X25519 recipient stanza",
"scrypt recipient stanza").
"""

from __future__ import annotations

import base64
import re
import secrets
from typing import TYPE_CHECKING, Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from annotator.vault.bech32 import bech32_octets
from annotator.vault.failures import AgeHeaderFailure, AgeNoMatch
from annotator.vault.header import Stanza, decode, encode
from annotator.vault.stream import hkdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILE_KEY: Final = 16
ASSET_KEY: Final = 32
ASSET_WORK: Final = 1
# 2^20 takes 1 GiB for a moment; `age` itself writes 2^18. The vectors ask that 2^23 be refused.
MOST_WORK: Final = 20
SCRYPT_LABEL: Final = b"age-encryption.org/v1/scrypt"
X25519_LABEL: Final = b"age-encryption.org/v1/X25519"
ZERO_NONCE: Final = bytes(12)


class NotAnAssetKey(ValueError):  # noqa: N818 - reads as what it says
    """Something other than 32 random bytes was given as an asset key: a mistake in the program."""

    def __init__(self) -> None:
        super().__init__("an asset key is 32 random bytes, never words (see fresh_asset_key)")


class Identity(Protocol):
    """One that may know the way to a file key."""

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key, or None if the stanza is for another; raises `AgeHeaderFailure`."""
        ...  # pragma: no cover


def fresh_asset_key() -> bytes:
    """A new random asset key: 32 bytes."""
    return secrets.token_bytes(ASSET_KEY)


def asset_passphrase(key: bytes) -> str:
    """The passphrase `age -d` asks for: the asset key in base32 (RFC 4648, no padding).

    Raises `NotAnAssetKey` for anything that a person may have made up.
    """
    # 32 random bytes are all printable once in 10^13 times; a passphrase always is.
    if type(key) is not bytes or len(key) != ASSET_KEY or _readable(key):
        raise NotAnAssetKey
    return base64.b32encode(key).rstrip(b"=").decode("ascii")


def asset_stanza(key: bytes, file_key: bytes) -> Stanza:
    """The one stanza of a sealed asset."""
    return passphrase_stanza(asset_passphrase(key), file_key, ASSET_WORK)


def passphrase_stanza(passphrase: str, file_key: bytes, work: int) -> Stanza:
    """The one stanza of a file for somebody who knows a passphrase; guessing costs 2^`work`."""
    salt = secrets.token_bytes(16)
    wrapping = _stretched(passphrase, salt, work)
    body = ChaCha20Poly1305(wrapping).encrypt(ZERO_NONCE, file_key, None)
    return Stanza("scrypt", (encode(salt), str(work)), body)


def file_key_of(stanzas: Sequence[Stanza], identities: Sequence[Identity]) -> bytes:
    """The file key; raises `AgeHeaderFailure` for a bad stanza, `AgeNoMatch` if nobody knows it."""
    if len(stanzas) > 1 and any(stanza.kind == "scrypt" for stanza in stanzas):
        raise AgeHeaderFailure
    found = [identity.unwrap(stanza) for stanza in stanzas for identity in identities]
    for file_key in found:
        if file_key is not None:
            return file_key
    raise AgeNoMatch


class ScryptIdentity:
    """Somebody who knows a passphrase."""

    __slots__ = ("_most_work", "_passphrase")

    def __init__(self, passphrase: str, most_work: int = MOST_WORK) -> None:
        self._passphrase = passphrase
        self._most_work = most_work

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key of a scrypt stanza whose work is not more than allowed."""
        if stanza.kind != "scrypt":
            return None
        if len(stanza.arguments) != 2:
            raise AgeHeaderFailure
        salt, work = decode(stanza.arguments[0].encode("ascii")), stanza.arguments[1]
        if len(salt) != 16 or re.fullmatch("[1-9][0-9]?", work) is None:
            raise AgeHeaderFailure
        if int(work) > self._most_work:
            raise AgeHeaderFailure
        return _unwrapped(stanza.body, lambda: _stretched(self._passphrase, salt, int(work)))


class X25519Identity:
    """Somebody who holds an X25519 identity (`AGE-SECRET-KEY-1…`)."""

    __slots__ = ("_secret", "_shared_name")

    def __init__(self, text: str) -> None:
        self._secret = X25519PrivateKey.from_private_bytes(bech32_octets(text, "age-secret-key-"))
        self._shared_name = self._secret.public_key().public_bytes_raw()

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key of an X25519 stanza made for this identity."""
        if stanza.kind != "X25519":
            return None
        if len(stanza.arguments) != 1:
            raise AgeHeaderFailure
        share = decode(stanza.arguments[0].encode("ascii"))
        if len(share) != 32:
            raise AgeHeaderFailure
        try:
            secret = self._secret.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError:  # a point of low order: the secret would be known to all
            raise AgeHeaderFailure from None
        salt = share + self._shared_name
        return _unwrapped(stanza.body, lambda: hkdf(secret, salt=salt, info=X25519_LABEL))


def asset_identity(key: bytes) -> ScryptIdentity:
    """The holder of an asset key; a file that asks for more work than ours do is not ours."""
    return ScryptIdentity(asset_passphrase(key), ASSET_WORK)


def _unwrapped(body: bytes, wrapping: Callable[[], bytes]) -> bytes | None:
    # The length first: a longer body could hide a second key (c2sp.org/age, both stanzas).
    if len(body) != FILE_KEY + 16:
        raise AgeHeaderFailure
    try:
        return ChaCha20Poly1305(wrapping()).decrypt(ZERO_NONCE, body, None)
    except InvalidTag:
        return None


def _stretched(passphrase: str, salt: bytes, work: int) -> bytes:
    kdf = Scrypt(salt=SCRYPT_LABEL + salt, length=32, n=2**work, r=8, p=1)
    return kdf.derive(passphrase.encode("utf-8"))


def _readable(key: bytes) -> bool:
    return all(32 <= octet <= 126 for octet in key)
