"""The course: the lessons in their chapters, in the order of the path."""

from typing import NamedTuple

from lessons.downhill import every_point, gabor_starts, hundred_starts, steepest_direction, where_it_stops
from lessons.form.lesson import Lesson
from lessons.how_far import across_the_valley, four_rates, two_points, where_divergence_begins
from lessons.noise import noise_ball, out_of_the_trap, steps_in_an_epoch


class Chapter(NamedTuple):
    """Lessons that belong together; `name` is its identifier (`lessons.words.CHAPTERS` has its title)."""

    name: str
    lessons: tuple[Lesson, ...]


CHAPTERS = (
    Chapter(
        "downhill",
        (
            where_it_stops.LESSON,
            steepest_direction.LESSON,
            gabor_starts.LESSON,
            hundred_starts.LESSON,
            every_point.LESSON,
        ),
    ),
    Chapter(
        "how_far",
        (four_rates.LESSON, where_divergence_begins.LESSON, across_the_valley.LESSON, two_points.LESSON),
    ),
    Chapter(
        "noise",
        (noise_ball.LESSON, out_of_the_trap.LESSON, steps_in_an_epoch.LESSON),
    ),
)
LESSONS = {lesson.slug: lesson for chapter in CHAPTERS for lesson in chapter.lessons}

# For each set of slides its lessons in the order in which it comes to them.
SLIDES = {
    "L0": (),
    "L1": (),
    "L2": (),
    "L3": ("where-it-stops",),
    "L4": ("where-it-stops",),
}
