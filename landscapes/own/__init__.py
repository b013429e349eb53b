"""Landscapes of a person's own: what they are made of is a text, such as a formula, among their parameters.

    landscape=own;f=a*(x-1)^2+y^2;a=2
    landscape=own_data;model=t0*exp(t1*x);points=0,1/1,2.5/2,7
    landscape=network_plane;training=...;plane=random,7,0

So a record, a link, a file and a script carry them as they carry a landscape's numbers.
"""

from landscapes.own import data, formula, network_plane
from landscapes.own.kind import OwnKind, OwnLandscape

OWN: dict[str, OwnKind] = {kind.slug: kind for kind in (formula.KIND, data.KIND, network_plane.KIND)}

__all__ = ["OWN", "OwnKind", "OwnLandscape"]
