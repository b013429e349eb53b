"""The file: where it is, how it is opened, and its tables."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

PATH = "DESCENT_LAB_CLASSROOM"  # the environment variable with the file's path
_PATIENCE = 5.0  # seconds that a write waits for the one of another copy
_PAGE = 4096
MOST_BYTES = 256_000_000  # what SQLite lets the file grow to

# Classes that have ended stay for a while, so that phones hear of it.
_TABLES = """
CREATE TABLE IF NOT EXISTS classes (
    code TEXT PRIMARY KEY,
    key_hash BLOB NOT NULL,
    lesson TEXT NOT NULL,
    round INTEGER NOT NULL,
    phase TEXT NOT NULL,
    used REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS students (
    code TEXT NOT NULL REFERENCES classes ON DELETE CASCADE,
    student BLOB NOT NULL,
    PRIMARY KEY (code, student)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS guesses (
    code TEXT NOT NULL REFERENCES classes ON DELETE CASCADE,
    round INTEGER NOT NULL,
    student BLOB NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (code, round, student)
) WITHOUT ROWID;
"""


def usual_path() -> Path:
    """The path from the environment, or one in the user's own folder for what programs remember.

    Raises:
        FileNotFoundError: the user has no folder.
    """
    if given := os.environ.get(PATH):
        return Path(given)
    try:
        home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    except RuntimeError as error:
        raise FileNotFoundError(PATH) from error
    return home / "descent-lab" / "classroom.sqlite"


class Database:
    """One connection, which the threads of this process take in turn; other processes have their own."""

    def __init__(self, path: Path) -> None:
        """Open the file, which is made if it is not there.

        Raises:
            OSError, sqlite3.Error: it cannot be made or read.
        """
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)  # SQLite gives the files beside it the same mode
        self._lock = Lock()
        # Without Python's own transactions: a read needs none, and each write begins its own.
        self._connection = sqlite3.connect(path, _PATIENCE, isolation_level=None, check_same_thread=False)
        self._set_up()

    def _set_up(self) -> None:
        _insist(lambda: self._connection.execute("PRAGMA journal_mode = WAL"))
        # A process that is killed loses nothing that was written. When the power fails the last second may be lost.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA journal_size_limit = 4000000")
        self._connection.execute(f"PRAGMA max_page_count = {MOST_BYTES // _PAGE}")
        _insist(lambda: self._connection.executescript(_TABLES))

    def read(self, query: str, *values: object) -> list[tuple]:
        """The rows of a query."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction. It has the file to itself from its beginning, and leaves nothing behind when it fails."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._connection.close()


def _insist(act: Callable[[], object]) -> None:
    """Do it again while another copy is opening the file: SQLite does not wait for that by itself."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            act()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
