"""A class as its teacher's page begins and steers it."""

import json
from typing import Any
from urllib.request import Request, urlopen

from routes.classroom.teacher import KEY

LESSON = "where-it-stops"


class TaughtClass:
    """A class with the lesson "where-it-stops", at the app's address."""

    def __init__(self, address: str, lesson: str = LESSON) -> None:
        """Begin it."""
        self.address, self.lesson, self._key = f"{address}/api/class", lesson, ""
        begun = self._ask("", {"lesson": lesson})
        self.code, self._key = begun["code"], begun["key"]

    def counts(self) -> dict[str, Any]:
        """Where it is, and how many have joined and answered."""
        return self._ask(f"/{self.code}/counts")

    def spread(self) -> list[Any]:
        """The guesses."""
        return self._ask(f"/{self.code}/spread")["values"]

    def steer(self, **wanted: str) -> None:
        """Show another `phase`, or ask another `lesson`."""
        self._ask(f"/{self.code}/steer", {"round": self.counts()["round"], **wanted})

    def _ask(self, path: str, body: object = None) -> Any:
        content = None if body is None else json.dumps(body).encode()
        with urlopen(Request(self.address + path, content, {KEY: self._key})) as answer:
            return json.load(answer)
