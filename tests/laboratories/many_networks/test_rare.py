"""Rare features on the page: what each batch says, which rules are shown, and where there is nothing to say."""

import math
from typing import Any, cast

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from laboratories.many_networks import fits, words
from laboratories.many_networks.charts.rare import epochs_of_features
from laboratories.many_networks.record import ManyNetworksRecord
from laboratories.many_networks.record.rare import RareRecord
from networks.rare_features import BATCHES, Fitted
from tests.tools.page_script import assert_quiet, charts, page_script, shown_text


def _page(**changed: Any) -> AppTest:
    page = page_script("many_networks.py")
    few = {"rules": ["gradient_descent", "adagrad"], "rarest": 100}
    page.session_state.many_networks = ManyNetworksRecord(part="rare", rare=RareRecord(**few | changed))
    page.run()
    assert_quiet(page)
    return page


def test_there_is_a_picture_and_a_table_for_each_size_of_batches_and_a_sentence_on_what_is_gained() -> None:
    page = _page()
    assert len(charts(page)) == len(page.table) == len(BATCHES)
    gains = fits.fits(["gradient_descent", "adagrad"], 3, 0, lambda _: None).gains("adagrad")
    assert f"those of AdaGrad are {gains[0]:.3g} with all" in shown_text(page)
    page.select_slider(key="many.rare.rarest").set_value(1000).run()
    assert_quiet(page)
    assert page.session_state.many_networks.rare.features == 4


@pytest.mark.parametrize(("rarest", "features"), [(100, 3), (10_000, 5), (7, 5), (10**9, 5)])
def test_only_what_is_on_offer_is_rare(rarest: int, features: int) -> None:
    assert RareRecord(rarest=rarest).features == features


@pytest.mark.parametrize(("rules", "pictures"), [([], 0), (["adagrad"], 3), (["gradient_descent"], 3), (["mine"], 0)])
def test_without_two_rules_nothing_is_compared(rules: list[str], pictures: int) -> None:
    page = _page(rules=rules)
    assert len(charts(page)) == pictures
    assert "divided by" not in shown_text(page)
    assert [info.value for info in page.info] == ([] if pictures else [words.NO_RULES])


def test_what_was_fitted_is_kept_also_where_a_person_leaves_before_all_is_done() -> None:
    def leave(share: float) -> None:
        if share > 0.0:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fits.fits(["adagrad"], 2, 77, leave)
    assert ("adagrad", BATCHES[-1], 2, 77) in fits._KEPT


def test_a_weight_that_is_not_fitted_has_no_point() -> None:
    none = Fitted(math.nan, np.full(3, math.nan), False)
    figure = epochs_of_features(
        {"adam": none, "adagrad": Fitted(0.1, np.array((1.0, 2.0, 30.0)), False)}, 30.0, "light"
    )
    first, second = cast(Any, figure.data)
    assert np.isnan(first.y).all()
    assert list(second.x) == [1.0, 10.0, 100.0]
    assert figure.to_dict()["layout"]["yaxis"]["range"][1] > math.log10(30.0)
