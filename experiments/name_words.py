"""The words in the names of contenders, in one place, ready for translation."""

WITH_RATE = "{name} {rate}"
WITH_BATCH = "{name}, B {batch}"
WITH_SEED = "{name}, seed {seed}"
WITH_NUMBER = "{name} ({number})"
