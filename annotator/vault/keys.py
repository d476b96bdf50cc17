"""The three keys: the vault's root key opens household keys, a household key opens asset keys.

Each key that is kept is sealed by AES-256-GCM under the key above it and bound by its additional
data to its place, so nothing sealed can stand in for anything else. Each use has a key of its own,
derived by HKDF-SHA256 (RFC 5869). docs/vault-format.md says the same for whoever has to open a
vault without this program.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final, NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from typing_extensions import override

from annotator.domain.errors import Refusal
from annotator.vault.identities import fresh_asset_key
from annotator.vault.stream import hkdf

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, HouseholdId

KEY: Final = 32
GCM_NONCE: Final = 12


class KeyDoesNotFit(Refusal):
    """What was sealed here was changed, moved from elsewhere, or sealed under another key."""


def sealed(key: bytes, plain: bytes, bound_to: str) -> bytes:
    """Nonce (12 bytes), ciphertext and tag (16), by AES-256-GCM with a fresh random nonce."""
    nonce = secrets.token_bytes(GCM_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound_to.encode("utf-8"))


def opened(key: bytes, blob: bytes, bound_to: str) -> bytes:
    """What `sealed` sealed for the same place; raises `KeyDoesNotFit`."""
    nonce, ciphertext = blob[:GCM_NONCE], blob[GCM_NONCE:]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, bound_to.encode("utf-8"))
    except (InvalidTag, ValueError):
        raise KeyDoesNotFit from None


class _Secret:
    """32 random bytes that never show themselves: not printed, not pickled."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if type(secret) is not bytes or len(secret) != KEY:
            raise ValueError("a key is 32 bytes")
        self._secret = secret

    @override
    def __repr__(self) -> str:
        return f"<{type(self).__name__}, hidden>"

    @override
    def __reduce__(self) -> NoReturn:
        raise TypeError("keys are not pickled")


class HouseholdKey(_Secret):
    """What all of one household's assets and words are sealed under; destroying it shreds them."""

    __slots__ = ("_assets", "_fields", "_household", "_vault")

    def __init__(self, secret: bytes, vault: str, household: HouseholdId) -> None:
        super().__init__(secret)
        self._vault = vault
        self._household = household
        self._assets = self.derive("asset/v1")
        self._fields = self.derive("field/v1")

    def derive(self, use: str) -> bytes:
        """32 bytes for one use, such as "asset/v1"; the same each time."""
        return hkdf(self._secret, salt=self._vault.encode("ascii"), info=use.encode("ascii"))

    def wrap_asset(self, key: bytes, asset: AssetId, kind: str) -> bytes:
        """An asset key, sealed for this household, asset and kind."""
        return sealed(self._assets, key, self._place_of(asset, kind))

    def unwrap_asset(self, wrapped: bytes, asset: AssetId, kind: str) -> bytes:
        """The asset key (32 bytes); raises `KeyDoesNotFit`."""
        return opened(self._assets, wrapped, self._place_of(asset, kind))

    def seal_field(self, text: str, where: str) -> bytes:
        """A text, sealed for one place: `where` is "table|column|row id|version"."""
        return sealed(self._fields, text.encode("utf-8"), f"row|{where}")

    def open_field(self, blob: bytes, where: str) -> str:
        """The text sealed for this place; raises `KeyDoesNotFit`."""
        return opened(self._fields, blob, f"row|{where}").decode("utf-8")

    def _place_of(self, asset: AssetId, kind: str) -> str:
        return f"ak|v1|{self._vault}|{self._household}|{asset}|{kind}"


class RootKey(_Secret):
    """The vault's one key, which the passphrase and the recovery code open."""

    __slots__ = ("_vault", "_wrap")

    def __init__(self, secret: bytes, vault: str) -> None:
        super().__init__(secret)
        self._vault = vault
        self._wrap = self.derive("wrap/v1")

    @classmethod
    def fresh(cls, vault: str) -> RootKey:
        """A new random root key for a new vault."""
        return cls(secrets.token_bytes(KEY), vault)

    @property
    def vault(self) -> str:
        """The id of the vault it belongs to: 32 hexadecimal digits, no secret."""
        return self._vault

    def derive(self, use: str) -> bytes:
        """32 bytes for one use: "db/v1", "audit/v1", "jobs/v1"; the same each time."""
        return hkdf(self._secret, salt=self._vault.encode("ascii"), info=use.encode("ascii"))

    def fresh_household(self, household: HouseholdId, version: int) -> tuple[HouseholdKey, bytes]:
        """A new household key and its sealed form, which the caller keeps."""
        key = HouseholdKey(secrets.token_bytes(KEY), self._vault, household)
        return key, self.wrap_household(key, household, version)

    def wrap_household(self, key: HouseholdKey, household: HouseholdId, version: int) -> bytes:
        """A household key, sealed for this vault, household and version of the key."""
        return sealed(self._wrap, key._secret, self._place_of(household, version))

    def unwrap_household(
        self, wrapped: bytes, household: HouseholdId, version: int
    ) -> HouseholdKey:
        """The household key; raises `KeyDoesNotFit`."""
        secret = opened(self._wrap, wrapped, self._place_of(household, version))
        return HouseholdKey(secret, self._vault, household)

    def sealed_by(self, key: bytes, bound_to: str) -> bytes:
        """The root key itself, sealed under a slot's key; only `slots` asks for this."""
        return sealed(key, self._secret, bound_to)

    def _place_of(self, household: HouseholdId, version: int) -> str:
        return f"fk|v1|{self._vault}|{household}|{version}"


__all__ = [
    "HouseholdKey",
    "KeyDoesNotFit",
    "RootKey",
    "fresh_asset_key",
    "opened",
    "sealed",
]
