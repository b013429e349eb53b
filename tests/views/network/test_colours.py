"""The scale of a gradient's size is even to the eye, and the classes have no contender's colour."""

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from networks.experiment import RULES
from views.network.colours import NETWORK_COLOURS, network_places
from views.palette import OKABE_ITO, THEMES, look, own_place

# OKLab (Ottosson 2020): linear light to cones, and cube roots of cones to lightness and two opponent colours.
_CONES = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566]]
_CONES += [[0.0883024619, 0.2817188376, 0.6299787005]]
_OPPONENT = [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099]]
_OPPONENT += [[0.0259040371, 0.7827717662, -0.8086757660]]


def _oklab(colours: tuple[str, ...]) -> np.ndarray:
    """Lightness and two opponent colours of each, (colours, 3)."""
    coded = np.array([to_rgb(colour) for colour in colours])
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    return np.cbrt(linear @ np.transpose(_CONES)) @ np.transpose(_OPPONENT)


@pytest.mark.parametrize("theme", THEMES)
def test_the_scale_goes_evenly_from_the_page_to_what_stands_out(theme: str) -> None:
    scale = _oklab(NETWORK_COLOURS[theme].scale)
    steps = np.linalg.norm(np.diff(scale, axis=0), axis=1)
    assert steps.max() / steps.min() < 1.5
    (background,) = _oklab((THEMES[theme].background,))
    away = np.abs(scale[:, 0] - background[0])
    assert (np.diff(away) > 0).all()


def test_six_contenders_have_six_colours_and_their_own_where_it_is_free() -> None:
    slugs = list(RULES)
    for some in (["adagrad", "muon", "adam", "adam", "adam", "adam"], *(slugs[i : i + 6] for i in range(len(slugs)))):
        found = network_places(some)
        assert len({look(place, "dark").colour for place in found}) == len(some)
        assert found[0] == own_place(some[0])


@pytest.mark.parametrize("theme", THEMES)
def test_no_class_has_a_contenders_colour(theme: str) -> None:
    classes = _oklab(NETWORK_COLOURS[theme].classes)
    apart = np.linalg.norm(classes[:, None] - _oklab(OKABE_ITO), axis=2)
    assert apart.min() > 0.06
