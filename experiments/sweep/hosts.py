"""The hosts of a sweep: how several processes become one computation, and how they agree."""

import os
import socket
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import jax
import numpy as np
from jax.experimental import multihost_utils

from experiments.sweep.launchers import Place

_DEVICE_COUNT = "xla_force_host_platform_device_count"
_PATIENCE = 24 * 3600  # seconds that the others wait for the first one to write its file


def try_to_listen(place: Place) -> None:
    """Listen for a moment where the first host will: JAX ends the process without a word where it cannot.

    Raises:
        OSError: on the first host, if its coordinator's port is taken or forbidden.
    """
    if place.host == 0 and place.hosts > 1 and place.coordinator is not None:
        port = int(place.coordinator.rpartition(":")[2])
        # JAX, too, listens at all addresses of the machine.
        if socket.has_dualstack_ipv6():
            socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True).close()
        else:
            socket.create_server(("", port)).close()


def join(place: Place) -> None:
    """Become one computation with the other hosts; waits for them. It has to come before anything is computed.

    Args:
        place: of this process; one that is alone has nobody to wait for.
    """
    if place.hosts == 1:
        return
    # Else JAX keeps SIGTERM to itself, and a process cannot be asked to end.
    jax.config.update("jax_enable_preemption_service", False)
    _use_all_cores()
    jax.distributed.initialize(
        place.coordinator,
        place.hosts,
        place.host,
        None if place.device is None else [place.device],
        cluster_detection_method=place.launcher,
        shutdown_timeout_seconds=_PATIENCE,
    )


def _use_all_cores() -> None:
    """Several hosts share a sweep by devices: without a GPU, each core that this process may use becomes one."""
    set_by_hand = _DEVICE_COUNT in os.environ.get("XLA_FLAGS", "") or jax.config.values["jax_num_cpu_devices"] >= 0
    if not set_by_hand:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        jax.config.update("jax_num_cpu_devices", cores)


def is_first() -> bool:
    """Whether this host is the one that reads and writes files."""
    return jax.process_index() == 0


def all_alike(digest: bytes) -> bool:
    """Whether all hosts have as many devices, and the same bytes, of the same number."""
    devices = Counter(device.process_index for device in jax.devices())
    if len(set(devices.values())) > 1:
        return False
    own = np.frombuffer(digest, np.uint8)
    every = np.asarray(multihost_utils.process_allgather(own))
    return bool((every == own).all())


class HostLost(Exception):
    """Another host has died, and what was shared with it. Nothing can be computed any more in this process."""


@contextmanager
def loss_noticed() -> Iterator[None]:
    """Raise HostLost where an error of JAX says that another host has died; also a decorator."""
    try:
        yield
    except jax.errors.JaxRuntimeError as error:
        if jax.process_count() == 1:
            raise
        raise HostLost from error


class FirstHostFailed(Exception):
    """The first host could not read or write a file; it says itself why."""


def on_first(action: Callable[[], Sequence[int]], count: int) -> list[int]:
    """Let the first host do something quick, while the others wait for what comes of it.

    Args:
        action: returns whole numbers.
        count: how many.

    Returns:
        The numbers, on all hosts.

    Raises:
        FirstHostFailed: on the other hosts, where it raises an error on the first one.
    """
    shared, failure = np.zeros(1 + count, np.int32), None
    if is_first():
        try:
            shared[1:] = action()
            shared[0] = 1
        except Exception as error:
            failure = error
    succeeded, *numbers = np.asarray(multihost_utils.broadcast_one_to_all(shared)).tolist()
    if failure is not None:
        raise failure
    if not succeeded:
        raise FirstHostFailed
    return numbers
