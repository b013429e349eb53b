"""How often something may happen."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable

MOST_NAMES = 10_000  # the names that were seen longest ago are forgotten


class Limit:
    """At most so many events in so many seconds, under each name."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Nothing has happened yet.

        Args:
            most: events.
            seconds: in which they may happen.
            clock: seconds.
        """
        self._most, self._seconds, self._clock = most, seconds, clock
        self._events: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, name: str) -> float:
        """Seconds until the next event is within the limit; zero if it is now."""
        events = self._events.get(name)
        if not events or len(events) < self._most:
            return 0.0
        return max(0.0, events[0] + self._seconds - self._clock())

    def count(self, name: str) -> None:
        """Note an event."""
        self._events.setdefault(name, deque(maxlen=self._most)).append(self._clock())
        self._events.move_to_end(name)
        if len(self._events) > MOST_NAMES:
            self._events.popitem(last=False)
