"""Data, fits and batches beside the map: the highlighted examples are the step's batch, and all keep to the clock."""

from itertools import islice

from playwright.sync_api import Locator, Page, expect

from experiments.batches import epoch_permutations
from tests.browser.choosing import set_batch, walk_on
from tests.browser.conftest import GABOR_BATCH as B
from tests.browser.picture import ink, painted
from tests.tools.running_app import RunningApp, open_race, step_of
from views.palette import look

MODEL, CURVE = ".dl-model", ".dl-curves .dl-panel:last-child canvas"
N, SEED = 30, 0  # the Gabor model's points


def _batches(batch: int, seed: int = SEED) -> list[list[int]]:
    """The batches of 64 epochs, cut here from the seed's permutations."""
    return [
        sorted(permutation[first : first + batch].tolist())
        for permutation in islice(epoch_permutations(seed, N), 64)
        for first in range(0, N, batch)
    ]


def _highlighted(race: Page) -> tuple[int, list[int]]:
    data = race.locator(MODEL).evaluate("canvas => ({ ...canvas.dataset })")
    return int(data["step"]), [int(i) for i in data["members"].split(",") if i]


def test_what_is_lit_is_the_batch_of_the_step(gabor: Page) -> None:
    expected = _batches(B)
    pictures = set()
    for step in range(10):  # the eighth batch is the short end of the first epoch
        assert step_of(gabor) == step
        assert _highlighted(gabor) == (step, expected[step])
        pictures.add(ink(gabor, MODEL))
        gabor.keyboard.press("ArrowRight")
    assert len(pictures) == 10, "the panel moves with the clock"
    assert len(expected[7]) == 2
    gabor.get_by_label("Step", exact=True).fill("20")
    assert _highlighted(gabor) == (20, expected[20])
    _fits_of_all_contenders_move(gabor)
    _panel_keeps_up_while_it_plays(gabor)


def _fits_of_all_contenders_move(gabor: Page) -> None:
    seen = []
    for step in (2, 5):
        gabor.get_by_label("Step", exact=True).fill(str(step))
        seen.append([painted(gabor, look(i, "light").colour, MODEL) for i in range(4)])
    for earlier, later in zip(*seen, strict=True):
        assert min(earlier, later) > 10
        assert earlier != later


def _panel_keeps_up_while_it_plays(gabor: Page) -> None:
    gabor.get_by_role("button", name="Play").click()
    gabor.wait_for_function("() => Number(document.querySelector('.dl-model').dataset.step) > 5")
    gabor.get_by_role("button", name="Pause").click()
    step, members = _highlighted(gabor)
    assert step == step_of(gabor)
    assert members == _batches(B)[step]


def test_the_curve_and_whose_batch_is_shown_can_be_chosen(gabor: Page) -> None:
    _curve_beside_the_data_can_be_chosen(gabor)
    batch_of = gabor.get_by_label("Batch of", exact=True)
    expect(batch_of).to_have_count(0)
    set_batch(gabor, "Momentum", 7)
    expect(batch_of).to_be_visible()
    gabor.get_by_role("button", name="To the start").click()
    assert _highlighted(gabor) == (0, _batches(B)[0])
    batch_of.select_option("Momentum, B 7")
    assert _highlighted(gabor) == (0, _batches(7)[0])
    batch_of.press("Tab")
    gabor.get_by_label("Step", exact=True).fill("4")
    assert _highlighted(gabor) == (4, _batches(7)[4])
    assert len(_batches(7)[4]) == 2


def test_contenders_of_two_seeds_have_batches_of_their_own(page: Page, app: RunningApp) -> None:
    open_race(page, app, f"?landscape=gabor&c=adam;rate=0.1;batch={B}&c=adam;rate=0.1;batch={B};seed=7")
    page.get_by_role("button", name="To the start").click()
    assert _highlighted(page) == (0, _batches(B)[0])
    page.get_by_label("Batch of", exact=True).select_option("Adam, seed 7")
    assert _highlighted(page) == (0, _batches(B, 7)[0])
    assert _batches(B, 7)[0] != _batches(B)[0]


def _xtitle(race: Page) -> Locator:
    return race.locator(".dl-curves .xtitle").last


def test_against_epochs_everyone_has_seen_as_much(gabor: Page) -> None:
    gabor.get_by_role("button", name="epochs", exact=True).click()
    # 500 steps of 4 in 30: 62 epochs of eight batches, and four batches more.
    counter = gabor.locator(".dl-counter")
    expect(counter).to_have_text("epoch 0.0 / 62.5")
    expect(_xtitle(gabor)).to_have_text("epoch (once through all examples)")
    for _ in range(8):
        gabor.keyboard.press("ArrowRight")
    expect(counter).to_have_text("epoch 1.0 / 62.5")
    assert _highlighted(gabor) == (8, _batches(B)[8])
    gabor.keyboard.press("ArrowLeft")
    assert _highlighted(gabor) == (7, _batches(B)[7])
    expect(counter).to_have_text("epoch 0.9 / 62.5")
    gabor.keyboard.press("End")
    expect(counter).to_have_text("epoch 62.5 / 62.5")
    walk_on(gabor, "rosenbrock")
    expect(counter).to_contain_text("step")
    expect(gabor.get_by_role("button", name="epochs", exact=True)).to_have_count(0)
    # The full batch lights nothing.
    walk_on(gabor, "line_fit")
    expect(gabor.locator(MODEL)).to_have_attribute("data-members", "")
    expect(gabor.locator(".dl-switch:not([hidden])", has_text="Batch contours")).to_have_count(0)


def _curve_beside_the_data_can_be_chosen(gabor: Page) -> None:
    gabor.keyboard.press("End")
    expect(gabor.get_by_role("button", name="Loss", exact=True)).to_have_attribute("aria-pressed", "true")
    pictures = set()
    for name in ("Loss", "Distance", "Gradient", "Rate"):
        gabor.get_by_role("button", name=name, exact=True).click()
        pictures.add(ink(gabor, CURVE))
    assert len(pictures) == 4
