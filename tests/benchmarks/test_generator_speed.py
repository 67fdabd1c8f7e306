"""Bytes a second of the generator, so that a gigabyte for the growth test is a matter of a minute."""

import time

from tests.generator import corpus


def test_the_generator_writes_at_least_3_mb_a_second() -> None:
    started = time.perf_counter()
    size = sum(len(data) for _, data in corpus(6_000_000, seed=1))
    megabytes_a_second = size / 1e6 / (time.perf_counter() - started)
    print(f"generator: {megabytes_a_second:.1f} MB/s")
    assert megabytes_a_second >= 3
