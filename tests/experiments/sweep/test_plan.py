"""Runs are laid out in calls of one shape, each run once, shared evenly between devices and threads."""

import numpy as np
import pytest

from experiments.sweep.plan import CHUNKS_PER_DEVICE, plan_calls


def test_seven_runs_in_chunks_of_two_on_two_devices() -> None:
    (plan,) = plan_calls(np.array([5, 3, 9, 1, 0, 8, 2]), width=2, devices=2, threads=1)
    assert plan.lanes.shape == (2 * CHUNKS_PER_DEVICE, 2)
    assert plan.chunks_per_device.tolist() == [2, 2]
    assert plan.filled.tolist() == [0, 1, CHUNKS_PER_DEVICE, CHUNKS_PER_DEVICE + 1]
    assert plan.lanes[plan.filled].tolist() == [[5, 3], [9, 1], [0, 8], [2, 2]]  # the last run fills up
    assert (np.delete(plan.lanes, plan.filled, axis=0) == 2).all()


@pytest.mark.parametrize("devices", [1, 2, 3])
@pytest.mark.parametrize("threads", [1, 2, 5])
@pytest.mark.parametrize("count", [1, 4, 5, 4 * CHUNKS_PER_DEVICE, 4 * CHUNKS_PER_DEVICE + 1, 1000])
def test_every_run_comes_back_from_where_it_was_put(count: int, threads: int, devices: int) -> None:
    runs = np.random.default_rng(count).permutation(count)
    plans = plan_calls(runs, 4, devices, threads)
    assert np.concatenate([plan.runs for plan in plans]).tolist() == runs.tolist()
    ends = np.full((3, count), -1)
    for plan in plans:
        assert plan.lanes.shape == (CHUNKS_PER_DEVICE * devices, 4)
        assert plan.chunks_per_device.max() - plan.chunks_per_device.min() <= 1
        plan.scatter(plan.lanes[:, None, :] + np.array([0, 1000, 2000])[None, :, None], ends)
    assert (ends == np.arange(count) + np.array([[0], [1000], [2000]])).all()


def test_all_threads_have_a_call_where_there_are_chunks_enough() -> None:
    assert [len(plan.runs) for plan in plan_calls(np.arange(40), 10, 1, 2)] == [20, 20]
    assert [len(plan.runs) for plan in plan_calls(np.arange(40), 10, 1, 8)] == [10, 10, 10, 10]
    assert [len(plan.runs) for plan in plan_calls(np.arange(400), 10, 1, 2)] == [140, 130, 130]
