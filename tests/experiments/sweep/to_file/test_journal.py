"""Parts on a disk that forgets."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments.sweep.runner import Sweep
from experiments.sweep.to_file.journal import Damaged, Journal

PART = Sweep(*(np.arange(3) + i for i in range(len(Sweep._fields))))


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    journal = Journal(tmp_path_factory.mktemp("parts"))
    journal.keep(0, PART)
    return journal


@contextmanager
def _changed(journal: Journal, flipped: dict[int, int]) -> Iterator[None]:
    """The part with some of its bits flipped, by their byte."""
    (part,) = journal.folder.iterdir()
    whole = part.read_bytes()
    part.write_bytes(bytes(byte ^ flipped.get(i, 0) for i, byte in enumerate(whole)))
    try:
        yield
    finally:
        part.write_bytes(whole)


@given(st.data())
def test_a_part_with_a_wrong_bit_is_damaged_or_reads_as_it_was(journal: Journal, data: st.DataObject) -> None:
    (part,) = journal.folder.iterdir()
    at, bit = data.draw(st.integers(0, part.stat().st_size - 1)), data.draw(st.integers(0, 7))
    with _changed(journal, {at: 1 << bit}):
        try:
            read = {field: journal.read(0, field) for field in Sweep._fields}
        except Damaged:
            return
    np.testing.assert_equal(read, PART._asdict())


def test_an_encrypted_part_is_damaged(journal: Journal) -> None:
    (part,) = journal.folder.iterdir()
    content = part.read_bytes()
    # The flags of the first entry, where it stands and in the directory: the lowest says that it is encrypted.
    flags = {content.index(b"PK\x03\x04") + 6: 1, content.index(b"PK\x01\x02") + 8: 1}
    with _changed(journal, flags), pytest.raises(Damaged):
        journal.read(0, Sweep._fields[0])
