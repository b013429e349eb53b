"""Words on their way to the screen."""

import pytest

from interface.widgets import plain, symbol


@pytest.mark.parametrize("text", ["1/√t", "“–”", "naïve σ²"])
def test_only_what_markdown_reads_is_escaped(text: str) -> None:
    assert plain(text).replace("\\/", "/") == text


def test_what_markdown_reads_is_escaped() -> None:
    assert plain("*a* _b_ $c$ :d: [e](f)") == r"\*a\* \_b\_ \$c\$ \:d\: \[e\]\(f\)"


def test_a_name_without_a_symbol_is_told_in_words() -> None:
    assert [symbol(name) for name in ("beta1", "made_up_name", "k")] == ["β₁", "Made up name", "k"]
