"""The course: the lessons in their chapters, in the order of the path."""

from typing import NamedTuple

from lessons.curvature import always_downhill, damped_step, how_newton_falls, where_newton_ends
from lessons.downhill import every_point, gabor_starts, hundred_starts, steepest_direction, where_it_stops
from lessons.each_coordinate import (
    choosing_the_rate,
    larger_gradients,
    rate_that_shrinks,
    steps_of_one_length,
    turned_valley,
)
from lessons.form.lesson import Lesson
from lessons.how_far import across_the_valley, four_rates, two_points, where_divergence_begins
from lessons.memory import early_gradients, even_slope, first_step_of_adam, heavy_ball, smooth_path
from lessons.networks import batch_memory, bunching, equal_weights, one_neuron, rare_features, vanishing
from lessons.noise import noise_ball, out_of_the_trap, smaller_steps, steps_in_an_epoch


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
        (noise_ball.LESSON, smaller_steps.LESSON, out_of_the_trap.LESSON, steps_in_an_epoch.LESSON),
    ),
    Chapter(
        "memory",
        (
            even_slope.LESSON,
            heavy_ball.LESSON,
            smooth_path.LESSON,
            early_gradients.LESSON,
            first_step_of_adam.LESSON,
        ),
    ),
    Chapter(
        "each_coordinate",
        (
            rate_that_shrinks.LESSON,
            turned_valley.LESSON,
            steps_of_one_length.LESSON,
            choosing_the_rate.LESSON,
            larger_gradients.LESSON,
        ),
    ),
    Chapter(
        "curvature",
        (
            how_newton_falls.LESSON,
            where_newton_ends.LESSON,
            damped_step.LESSON,
            always_downhill.LESSON,
        ),
    ),
    Chapter(
        "networks",
        (
            one_neuron.LESSON,
            bunching.LESSON,
            equal_weights.LESSON,
            vanishing.LESSON,
            rare_features.LESSON,
            batch_memory.LESSON,
        ),
    ),
)
LESSONS = {lesson.slug: lesson for chapter in CHAPTERS for lesson in chapter.lessons}

# For each set of slides its lessons in the order in which it comes to them.
SLIDES = {
    "L0": ("four-rates", "across-the-valley", "where-divergence-begins", "first-step-of-adam", "minima-bunch"),
    "L1": (
        "noise-ball",
        "smaller-steps",
        "early-gradients",
        "first-step-of-adam",
        "rate-that-shrinks",
        "larger-gradients",
        "one-neuron",
        "minima-bunch",
        "batch-memory",
    ),
    "L2": ("rate-that-shrinks", "turned-valley", "rare-features"),
    "L3": (
        "where-it-stops",
        "every-point",
        "steepest-direction",
        "hundred-starts",
        "starts-on-gabor",
        "where-divergence-begins",
        "two-points",
        "out-of-the-trap",
        "smooth-path",
        "steps-of-one-length",
        "choosing-the-rate",
    ),
    "L4": (
        "where-it-stops",
        "steps-in-an-epoch",
        "even-slope",
        "heavy-ball",
        "where-divergence-begins",
        "across-the-valley",
        "how-newton-falls",
        "where-newton-ends",
        "damped-step",
        "always-downhill",
        "equal-weights",
        "vanishing-gradients",
    ),
}
