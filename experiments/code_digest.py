"""A digest of the project's own files: what was made by the same code has the same one."""

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_KINDS = (".py", ".json")  # code, and the data of landscapes


def code_digest(entries: Iterable[str], kinds: Collection[str] = _KINDS) -> str:
    """A SHA-256 of the files' names and contents, in hexadecimal digits.

    Args:
        entries: files and folders of the repository; a folder stands for all files below it.
        kinds: the suffixes of the files of a folder that count.
    """
    digest = hashlib.sha256()
    found = [file for entry in entries for file in _files(_ROOT / entry, kinds)]
    for file in sorted(found):
        digest.update(f"{file.relative_to(_ROOT).as_posix()}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(entry: Path, kinds: Collection[str]) -> Iterable[Path]:
    return [entry] if entry.is_file() else (file for file in entry.rglob("*") if file.suffix in kinds)
