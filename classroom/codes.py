"""What a class is found by: a code for students, a key for the teacher, a token for each student's browser."""

import hashlib
import hmac
import re
import secrets

# No 0 and O, 1 and I and L, 5 and S, 2 and Z, 8 and B, U and V: they are read aloud and copied from a wall.
ALPHABET = "34679ACDEFGHJKMNPQRTVWXY"
LENGTH = 8  # 24^8 is 1.1e11: of 200 classes a stranger finds one in 5e8 attempts
_TOKEN = re.compile(r"[0-9a-f]{32}")


def new_code() -> str:
    """A code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(text: str) -> str | None:
    """The code that somebody typed, in any case, with or without hyphens and spaces; None if it is no code."""
    code = re.sub(r"[\s‐-―-]", "", text[:40]).upper()
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def written_code(code: str) -> str:
    """The code as it is shown: ABCD-EFGH."""
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def new_key() -> str:
    """A teacher's key."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether it is what a student's browser makes up: 128 random bits, in hexadecimal digits."""
    return _TOKEN.fullmatch(text) is not None


def digest(secret: str) -> bytes:
    """What is kept of a key or a token. They are random and long, so a plain hash cannot be undone."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).digest()


def same(secret: str, kept: bytes) -> bool:
    """Whether the hash is that of this key. How long it takes says nothing about the key."""
    return hmac.compare_digest(digest(secret), kept)
