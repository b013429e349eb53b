"""Numbers as they are printed, and sizes of files."""

from experiments.printed import digits, minus

__all__ = ["byte_size", "digits", "minus"]


def byte_size(count: int) -> str:
    """So many bytes in three digits and decimal units: 4,000 bytes are 4 kB."""
    amount = float(count)
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if amount < 999.5:
            return f"{amount:.3g} {unit}"
        amount /= 1000.0
    return f"{amount:.3g} PB" if amount < 999.5 else f"{amount / 1000.0:.3g} EB"
