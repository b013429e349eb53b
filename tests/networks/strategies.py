"""Trainings for Hypothesis: any numbers of a network, any rule and schedule."""

from hypothesis import strategies as st

from networks.experiment import RULES, Network, NetworkContender, Training
from optimizers import SCHEDULES
from quantities import Choice, Quantity, Switch, Value, quantities


def _values(quantity: Quantity) -> st.SearchStrategy[Value]:
    kind = quantity.kind
    if isinstance(kind, Choice):
        return st.sampled_from([word for word in kind.words if word != "own"])
    if isinstance(kind, Switch):
        return st.booleans()
    if kind.integer:
        return st.integers(int(kind.low), int(kind.high))
    return st.floats(kind.low, kind.high).map(lambda number: number + 0.0)


def _bundle(bundle: type) -> st.SearchStrategy[dict[str, Value]]:
    return st.fixed_dictionaries({}, optional={name: _values(q) for name, q in quantities(bundle).items()})


@st.composite
def _contenders(draw: st.DrawFn) -> NetworkContender:
    rule, schedule = draw(st.sampled_from(sorted(RULES))), draw(st.sampled_from(sorted(SCHEDULES)))
    return NetworkContender(
        optimizer=rule,
        rate=draw(st.floats(1e-9, 1e4)),
        hyper=draw(_bundle(RULES[rule].hyper)),
        schedule=schedule,
        schedule_parameters=draw(_bundle(SCHEDULES[schedule].parameters)),
        warmup=draw(st.integers(0, 4096)),
        label=draw(st.sampled_from(["", "a;b", "50 %"])),
    )


def trainings() -> st.SearchStrategy[Training]:
    """Any training but one of a person's own points."""
    return st.builds(
        Training,
        network=_bundle(Network),
        steps=st.integers(1, 4096),
        seed=st.integers(0, 2**31 - 1),
        contenders=st.lists(_contenders(), min_size=1, max_size=6),
    )
