"""Formulas that are as narrow as a phone."""

_NEXT = r" \\[4pt] "


def lines(*parts: str) -> str:
    """A formula of several parts, each in LaTeX and on a line of its own."""
    # KaTeX's tables stick out by two pixels, and would get a scroll bar without the space behind.
    return rf"\,\begin{{gathered}} {_NEXT.join(parts)} \end{{gathered}}\,"
