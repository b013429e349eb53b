"""The classes, their students and their guesses."""

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from sqlite3 import Connection

from classroom.codes import digest, new_code, new_key, same
from classroom.database import Database, usual_path
from classroom.standing import COLUMNS, FORGOTTEN, IDLE, NOBODY, Full, NoClass, NotNow, Phase, Standing, standing

MOST_CLASSES, MOST_STUDENTS, MOST_VALUE = 200, 400, 1000  # the last one in bytes: of one guess
_WHERE_IT_IS = f"SELECT {COLUMNS} FROM classes WHERE code = ?"


class Store:
    """All classes of one file. Every method is one short transaction."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open the file.

        Args:
            path: where it is, or will be.
            clock: seconds; the same for all who share the file.
        """
        self._file, self._clock = Database(path), clock

    def create(self, lesson: str) -> tuple[str, str]:
        """Begin a class with this lesson, and forget those that have ended.

        Returns:
            Its code, and the teacher's key.

        Raises:
            Full: there are too many.
        """
        key, now = new_key(), self._clock()
        with self._file.writing() as file:
            _tidy(file, now)
            ((classes,),) = file.execute("SELECT COUNT(*) FROM classes WHERE phase != 'ended'")
            if classes >= MOST_CLASSES:
                raise Full
            code = new_code()
            row = (code, digest(key), lesson, 1, "guess", now)
            file.execute("INSERT INTO classes VALUES (?, ?, ?, ?, ?, ?)", row)
        return code, key

    def opens(self, code: str, key: str) -> bool:
        """Whether it is the teacher's key of this class."""
        found = self._file.read("SELECT key_hash FROM classes WHERE code = ?", code)
        return bool(found) and same(key, found[0][0])

    def has_joined(self, code: str, student: str) -> bool:
        """Whether this student is in the class."""
        query = "SELECT 1 FROM students WHERE code = ? AND student = ?"
        return bool(self._file.read(query, code, digest(student)))

    def join(self, code: str, student: str) -> None:
        """Let a student in, by the token of the student's browser. Whoever is in already stays in.

        Raises:
            NoClass: the class is not there, or has ended.
            Full: there are too many students.
        """
        row = (code, digest(student))
        with self._file.writing() as file:
            if self._standing(file, code).phase == "ended":
                raise NoClass
            if file.execute("SELECT 1 FROM students WHERE (code, student) = (?, ?)", row).fetchone():
                return
            ((students,),) = file.execute("SELECT COUNT(*) FROM students WHERE code = ?", (code,))
            if students >= MOST_STUDENTS:
                raise Full
            file.execute("INSERT INTO students VALUES (?, ?)", row)
            self._touch(file, code)

    def standing(self, code: str) -> Standing:
        """Where the class is.

        Raises:
            NoClass: it is not there.
        """
        return standing(self._file.read(_WHERE_IT_IS, code), self._clock())

    def guessed(self, code: str, round: int, student: str) -> str | None:
        """The JSON of a student's guess, if there is one."""
        query = "SELECT value FROM guesses WHERE (code, round, student) = (?, ?, ?)"
        found = self._file.read(query, code, round, digest(student))
        return found[0][0] if found else None

    def guess(self, code: str, student: str, round: int, value: str) -> str:
        """Take a guess. The first one counts, however often it is sent.

        Args:
            code, student: a student who has joined.
            round: the question that it is about.
            value: JSON.

        Returns:
            The JSON that counts.

        Raises:
            NoClass: the student has not joined this class.
            NotNow: the class is not at this question.
            Full: the value is too long.
        """
        if len(value.encode()) > MOST_VALUE:
            raise Full
        row = (code, round, digest(student))
        with self._file.writing() as file:
            kept = file.execute("SELECT value FROM guesses WHERE (code, round, student) = (?, ?, ?)", row).fetchone()
            if kept:
                return kept[0]
            if self._standing(file, code)[1:] != (round, "guess"):
                raise NotNow
            if not file.execute("SELECT 1 FROM students WHERE (code, student) = (?, ?)", (row[0], row[2])).fetchone():
                raise NoClass
            file.execute("INSERT INTO guesses VALUES (?, ?, ?, ?)", (*row, value))
            self._touch(file, code)
        return value

    def counts(self, code: str) -> tuple[int, int]:
        """How many students have joined, and how many have made a guess in this round."""
        students = "SELECT COUNT(*) FROM students WHERE code = ?"
        guesses = "SELECT COUNT(*) FROM guesses JOIN classes USING (code, round) WHERE code = ?"
        ((joined, answered),) = self._file.read(f"SELECT ({students}), ({guesses})", code, code)
        return joined, answered

    def spread(self, code: str) -> list[str]:
        """The guesses of this round, each as JSON. Their order says nothing about when they came."""
        query = "SELECT value FROM guesses JOIN classes USING (code, round) WHERE code = ? ORDER BY student"
        return [value for (value,) in self._file.read(query, code)]

    def show(self, code: str, round: int, phase: Phase) -> None:
        """Go to another phase of a round: reveal, answer, question, end. It does nothing in another round."""
        with self._file.writing() as file:
            if self._standing(file, code)[1:] in _open(round):
                file.execute("UPDATE classes SET phase = ? WHERE code = ?", (phase, code))
                self._touch(file, code)
                if phase == "ended":
                    file.execute("DELETE FROM guesses WHERE code = ?", (code,))

    def ask(self, code: str, round: int, lesson: str) -> None:
        """Ask the next question. Pressed twice in a round it is asked once. Guesses of earlier rounds go."""
        with self._file.writing() as file:
            if self._standing(file, code)[1:] in _open(round):
                asked = (lesson, round + 1, code)
                file.execute("UPDATE classes SET lesson = ?, round = ?, phase = 'guess' WHERE code = ?", asked)
                file.execute("DELETE FROM guesses WHERE code = ?", (code,))
                self._touch(file, code)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _standing(self, file: Connection, code: str) -> Standing:
        return standing(file.execute(_WHERE_IT_IS, (code,)).fetchall(), self._clock())

    def _touch(self, file: Connection, code: str) -> None:
        file.execute("UPDATE classes SET used = ? WHERE code = ?", (self._clock(), code))


def _open(round: int) -> tuple[tuple[int, Phase], ...]:
    return ((round, "guess"), (round, "revealed"), (round, "answered"))


def _tidy(file: Connection, now: float) -> None:
    """End what is idle, and soon what nobody has joined.

    Of what has ended keep the codes for a while, and of no more classes than may be open.
    """
    empty = "used < ? AND code NOT IN (SELECT code FROM students)"
    file.execute(f"UPDATE classes SET phase = 'ended' WHERE used < ? OR ({empty})", (now - IDLE, now - NOBODY))
    oldest = "SELECT code FROM classes WHERE phase = 'ended' ORDER BY used DESC LIMIT -1 OFFSET ?"
    file.execute(f"DELETE FROM classes WHERE used < ? OR code IN ({oldest})", (now - FORGOTTEN, MOST_CLASSES))
    file.execute("DELETE FROM guesses WHERE code IN (SELECT code FROM classes WHERE phase = 'ended')")


@cache
def usual_store() -> Store:
    """That of this process, opened when it is first needed.

    Raises:
        OSError, sqlite3.Error: the file cannot be opened. The next call tries again.
    """
    return Store(usual_path())
