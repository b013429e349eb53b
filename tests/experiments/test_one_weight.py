"""One weight: every rule stays on the line, walks there as a loop over one number does, and links and files say so."""

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.arrays import baseline_loss
from experiments.defaults import default_contender, default_rate
from experiments.ensemble.loop import ensemble
from experiments.exports.json import experiment_as_json
from experiments.exports.python import race_as_python
from experiments.names import names
from experiments.parse import parse_strict
from experiments.parse_lenient import parse_lenient
from experiments.sweep import sweep
from landscapes import LANDSCAPES, along_line
from optimizers import OPTIMIZERS
from quantities import Refused

# A Hessian and batches on a line that is askew to both axes cost a compilation each.
ASKEW = ("gradient_descent", "adam", "bfgs", "levenberg_marquardt", "schedule_free_adamw")


def race(landscape: str, *optimizers: str, steps: int = 100, **more: object) -> Experiment:
    contenders = tuple(default_contender(o, landscape, weights=1).model_copy(update=more) for o in optimizers)
    return Experiment(landscape=landscape, weights=1, steps=steps, contenders=contenders)


def stays_on_the_line(experiment: Experiment) -> None:
    for trajectory in run(experiment):
        until = trajectory.diverged_at
        assert (trajectory.positions[:until, 1] == 0.0).all()
        assert (trajectory.gradients[: until and until - 1, 1] == 0.0).all()
        assert len(set(trajectory.positions[:10, 0])) > 5, "it walks"


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_rule_stays_on_the_line_whatever_the_noise(optimizer: str) -> None:
    stays_on_the_line(race("rosenbrock", optimizer, noise=20.0))


def test_mini_batches_and_residuals_stay_on_a_line_that_is_askew() -> None:
    stays_on_the_line(race("gabor", *ASKEW, noise=0.1, batch=7))


def test_a_rule_walks_as_a_loop_over_one_number() -> None:
    """The bowl's slope is w; momentum 0.9, Adam and Newton by hand."""
    found = run(race("quadratic_bowl", "gradient_descent", "momentum", "adam", "newton"))
    rates = [c.rate for c in found.experiment.contenders]
    plain = heavy = adam = newton = found.experiment.start[0]
    v = m = s = 0.0
    for t in range(100):
        plain -= rates[0] * plain
        v = 0.9 * v - rates[1] * heavy
        heavy += v
        m, s = 0.9 * m + 0.1 * adam, 0.999 * s + 0.001 * adam**2
        adam -= rates[2] * m / (1 - 0.9 ** (t + 1)) / (np.sqrt(s / (1 - 0.999 ** (t + 1))) + 1e-8)
        newton -= rates[3] * newton
        now = [trajectory.positions[t + 1, 0] for trajectory in found]
        np.testing.assert_allclose(now, [plain, heavy, adam, newton], rtol=1e-9, atol=1e-12)


def test_on_the_axis_of_a_symmetric_loss_it_is_the_run_of_two_weights() -> None:
    """Both wells lie on theta_1 = 0, where the slope across is zero."""
    one = race("two_wells", "gradient_descent", "rmsprop", "bfgs", "newton")
    two = Experiment(landscape="two_wells", start=one.start, steps=one.steps, contenders=one.contenders)
    for found, expected in zip(run(one), run(two), strict=True):
        np.testing.assert_allclose(found.positions, expected.positions, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(found.losses, expected.losses, rtol=1e-9, atol=1e-12)


def test_momentum_rolls_through_the_dent_that_holds_gradient_descent() -> None:
    """Claim 17 of the lectures: from one start, at one rate, momentum jumps a small local minimum."""
    for weights in (1, 2):
        contenders = [default_contender(o, "ledge", weights=weights) for o in ("gradient_descent", "momentum")]
        assert contenders[0].rate == contenders[1].rate
        experiment = Experiment(landscape="ledge", weights=weights, steps=300, contenders=tuple(contenders))
        valley, dent = experiment.surface.minima(experiment.parameters)
        plain, momentum = run(experiment)
        np.testing.assert_allclose(plain.positions[-1], dent.theta, atol=1e-4)
        np.testing.assert_allclose(momentum.positions[-1], valley.theta, atol=1e-4)
        assert plain.positions[:, 0].max() < dent.theta[0] + 1e-6


def test_links_files_and_scripts_say_that_one_weight_moves() -> None:
    one = race("gabor", "adam")
    assert address(one).startswith("landscape=gabor&weights=1&steps=100&c=adam")
    assert parse_strict("landscape=gabor&Weights=1&steps=100&c=adam;rate=0.2") == one
    assert parse_strict(address(one.model_copy(update={"start": (2.5, 0.0)}))).start == (2.5, 0.0)
    assert Experiment.model_validate_json(experiment_as_json(one)) == one
    found: dict[str, Experiment] = {}
    script = race_as_python(one).partition("result =")[0]
    exec(script, found)
    assert found["experiment"] == one
    two = Experiment(landscape="gabor", contenders=one.contenders)
    assert "weights" not in address(two) + experiment_as_json(two) + race_as_python(two)
    assert one.surface is along_line(LANDSCAPES["gabor"])


@pytest.mark.parametrize(
    ("text", "kept", "sentence"),
    [
        ("landscape=booth&weights=1", "landscape=booth&c=", "weights is 1; it must be 2, because booth has no line"),
        ("landscape=gabor&weights=3", "landscape=gabor&c=", "weights is 3; it must be one of 1, 2."),
        ("landscape=ledge&weights=1&start=2,3", "landscape=ledge&weights=1&start=2,0&c=", "start.1 is 3; it must be 0"),
        ("landscape=ledge&weights=1&start=x,0", "landscape=ledge&weights=1&c=", "start.0 is 'x'; it must be a number"),
    ],
)
def test_what_makes_no_sense_falls_back_alone_with_a_sentence(text: str, kept: str, sentence: str) -> None:
    opened = parse_lenient(text)
    assert address(opened.experiment).startswith(kept)
    (said,) = opened.sentences.values()
    assert said.startswith(sentence)
    with pytest.raises(ValueError, match=sentence[:20]):
        parse_strict(text + "&c=adam;rate=0.1")


def test_a_link_with_one_weight_alone_opens_the_first_race_there() -> None:
    opened = parse_lenient("weights=1")
    assert not opened.refusals
    assert opened.experiment.surface is along_line(LANDSCAPES["rosenbrock"])
    rates = [default_rate(c.optimizer, "rosenbrock", weights=1) for c in opened.experiment.contenders]
    assert [c.rate for c in opened.experiment.contenders] == rates


def test_ensembles_and_sweeps_stay_on_the_line() -> None:
    noisy = race("two_wells", "gradient_descent", noise=2.0, steps=50)
    (found,) = ensemble(noisy, 20, noisy.start)
    assert (found.ends[:, 1] == 0.0).all()
    assert np.std(found.ends[:, 0]) > 0
    swept = sweep(noisy, {"start.0": [-1.5, 1.5]}, seeds=3)
    ends = [run(noisy.model_copy(update={"start": (w, 0.0)}))[0].losses[-1] for w in (-1.5, 1.5)]
    np.testing.assert_allclose(swept.final_losses[0, :, 0], ends, rtol=1e-9)
    with pytest.raises(Refused, match=r"start\.1"):
        sweep(noisy, {"start.1": [0.5]})


def test_names_and_baseline_follow_the_line() -> None:
    wells = race("two_wells", "adam", "adam")
    assert baseline_loss(wells) == wells.surface.lowest_loss(wells.parameters)
    assert len(set(names(wells))) == 2
    assert Contender.model_validate(wells.contenders[0].model_dump()) == wells.contenders[0]
