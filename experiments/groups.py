"""Groups: one contender in many variants, in as many experiments as it takes."""

from collections.abc import Mapping, Sequence
from typing import Any

from experiments.experiment import MOST_CONTENDERS, Experiment


def in_groups(experiment: Experiment, variants: Sequence[Mapping[str, Any]]) -> list[Experiment]:
    """Experiments that together have one contender for each variant, in their order.

    Args:
        experiment: lends all but the contenders; each is its first contender with the fields of one variant.
        variants: fields of a `Contender` and their values.

    Returns:
        Experiments of `MOST_CONTENDERS` contenders; the last one may have fewer.

    Raises:
        pydantic.ValidationError: a ValueError; a value is refused (`experiments.sentences`).
    """
    given = experiment.model_dump()
    contenders = [given["contenders"][0] | dict(variant) for variant in variants]
    groups = [contenders[i : i + MOST_CONTENDERS] for i in range(0, len(contenders), MOST_CONTENDERS)]
    return [Experiment.model_validate(given | {"contenders": group}) for group in groups]
