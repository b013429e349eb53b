"""What a batch costs on the page: measured by the clock, once, and again when that is asked for."""

from itertools import count
from typing import Any, cast

import numpy as np
import pytest

from laboratories.many_networks import costs
from laboratories.many_networks.charts import costs as charts
from laboratories.many_networks.record import ManyNetworksRecord
from laboratories.many_networks.record.batch import BatchRecord
from networks.batch_cost import Cost
from tests.tools.page_script import assert_quiet, page_script, shown_text, table_rows
from tests.tools.page_script import charts as charts_of

COST = Cost(
    *(np.array(row, float) for row in ((1, 4, 16), (2.0, 2.0, 5.0), (1.0, 2.0, 3.0), (10, 40, 160), (8, 32, 128)))
)


def test_the_page_measures_once_and_when_it_is_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = count()
    monkeypatch.setattr(costs, "CLOCK", lambda: float(next(looks)))
    monkeypatch.setattr(costs, "SIZES", (4, 16))
    monkeypatch.setattr(costs, "_KEPT", {})
    page = page_script("many_networks.py")
    page.session_state.many_networks = ManyNetworksRecord(part="batch", batch=BatchRecord(network="2-16-1"))
    page.run()
    assert_quiet(page)
    assert len(charts_of(page)) == 3
    # A step takes a second by this clock, whatever its size.
    assert [row[:4] for row in table_rows(page)] == [["4", "5,000", "10⁶", "10⁶"], ["16", "1,250", "10⁶", "10⁶"]]
    assert "up to B = 16" in shown_text(page)
    taken = next(looks)
    page.run()
    assert next(looks) == taken + 1
    page.button(key="many.batch.again").click().run()
    assert_quiet(page)
    assert next(looks) > taken + 2


def test_an_epoch_takes_as_long_as_its_steps_and_rings_are_where_steps_are_free() -> None:
    np.testing.assert_allclose(costs.seconds_of_epoch(COST.batches, COST.looped), (20_000.0, 10_000.0, 3_750.0))
    times, memory, epochs = (
        cast(Any, figure.data)
        for figure in (charts.times(COST, (4, 16), "dark"), charts.memory(COST, "light"), charts.epochs(COST, "light"))
    )
    assert [(*ring.x, *ring.y) for ring in times[2:]] == [(4, 2e6), (16, 3e6)]
    assert list(memory[1].y) == [0.008, 0.032, 0.128]
    assert list(epochs[1].y) == [20_000.0, 10_000.0, 3_750.0]
