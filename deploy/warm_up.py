"""Compile in advance what app.py warms up, in a process of its own: what starts after it finds all of it on the disk.

Copies that start at the same moment without it would each compile the same.

Run with: python -m deploy.warm_up
"""

from app import WARM_UP_BEHIND
from deploy import words
from experiments.warm_up import warm_up_first_race


def main() -> None:
    parts = (warm_up_first_race, *WARM_UP_BEHIND)
    for done, part in enumerate(parts, 1):
        part()
        print(words.WARMING_UP.format(done=done, parts=len(parts)), flush=True)


if __name__ == "__main__":
    main()
