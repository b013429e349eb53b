"""What a person has set on the Many networks page, kept for the session. Each view has a record of its own."""

from dataclasses import dataclass, field

from interface.record import session_record
from laboratories.many_networks.record.batch import BatchRecord
from laboratories.many_networks.record.equal import EqualRecord
from laboratories.many_networks.record.minima import MinimaRecord
from laboratories.many_networks.record.rare import RareRecord


@dataclass
class ManyNetworksRecord:
    """Which view of the page is shown, and the record of each."""

    part: str = "minima"
    minima: MinimaRecord = field(default_factory=MinimaRecord)
    equal: EqualRecord = field(default_factory=EqualRecord)
    rare: RareRecord = field(default_factory=RareRecord)
    batch: BatchRecord = field(default_factory=BatchRecord)


def record() -> ManyNetworksRecord:
    """The session's record, made on the first visit."""
    return session_record("many_networks", ManyNetworksRecord)
