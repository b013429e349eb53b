"""Every word of sweeps on the command line, in one place, ready for translation."""

HELP = """Run an experiment over a grid of its numbers and seeds, and keep how each run ends.

EXPERIMENT is what `python -m experiments` takes. Each --axis is a word of it with values:

\b
  rate=1e-4..1:log:241     241 numbers, even on a log scale, both ends included
  start.0=-4..4:lin:9      9 numbers, even on a linear scale, both ends included
  seed=0..999              every whole number, both ends included
  batch=1,5,12             these values
  hyper.bias_correction=true,false

\b
  python -m experiments.sweep "landscape=rosenbrock&c=adam;rate=0.01" \\
      --axis rate=1e-4..1:log:241 --axis seed=0..999 --out sweep.npz

There may be two axes, and seeds in a row as a third. Started again after it was killed, it goes on where it was. It
runs on all devices that JAX sees, and on several hosts if mpirun or srun starts it on them, or --hosts says so."""

# The line of exit code 1.
UNWRITTEN = "a file could not be written, host 0 could not listen, or another host is gone"

AXIS = "A word of the experiment, and its values. Once for each axis of the grid."
OUT = "The file to write; finished parts are kept in FILE.npz.parts until all are there."
PRECISION = "Of the steps; float32 takes half the time."
RESTART = "Remove the file or the parts that are there, and begin anew."
COORDINATOR = "Where host 0 listens for the others: its name or address, and a free port."
HOSTS = "How many hosts share the sweep, if no launcher says it."
HOST = "Which of them this is, from 0."

NO_OUT = "There is no file to write: name it, as in --out sweep.npz."
NO_TOLERANCE = "tolerance is {given:g}; it must be more than 0 and finite."
NO_AXIS = "There is no axis: give at least one, such as --axis rate=1e-4..1:log:241."
NOT_AN_AXIS = (
    "The axis is {given!r}; it must be like rate=1e-4..1:log:241, start.0=-4..4:lin:9, seed=0..999 or batch=1,5,12."
)
NO_VALUES = "The axis {word} has no values; it must be like {word}=1,5,12 or {word}=1..9."
TWICE = "The axis {word} is there twice; each word may have one axis."
TOO_MANY = "The number of axes is {count}; there may be {most}, and seeds in a row as one more, such as seed=0..99."
NO_NUMBER = "In the axis {given!r} an end is {part!r}; it must be a number, such as -0.5 or 1e-4."
NO_SCALE = "In the axis {given!r} the scale is {scale!r}; it must be lin or log."
NO_COUNT = "In the axis {given!r} the count is {count!r}; it must be a whole number from 2 to {most}."
NOT_WHOLE = (
    "The axis {given!r} means every whole number between its ends, but an end is not whole; "
    "for other numbers say how many, as in {word}={low}..{high}:lin:11."
)
NOT_RISING = "The axis {given!r} goes down or stands still; its first end must be the lower one."
NO_LOG = "The axis {given!r} begins at {low}; on a log scale both ends must be more than 0."

NO_PLACE = "--hosts, --host and --coordinator belong together; give all three, on each host."
NO_HOST = "host is {host}; it must be a whole number from 0 to {last}, the last of {hosts} hosts."
NO_HOSTS = "hosts is {hosts}; it must be at least 1."
NO_ADDRESS = "coordinator is {given!r}; it must be a name or an address with a port, such as node1:9876."
WHERE = (
    "The launcher started {hosts} hosts, but does not say where host 0 is; "
    "give --coordinator with its name and a free port, such as node1:9876."
)
PLACED_TWICE = "A launcher has started this process and says which host it is; leave out --hosts and --host."
HOSTS_DIFFER = (
    "The hosts differ in what they were given, in their versions, in their processors, or in how many devices they "
    "have; all must be the same."
)
FIRST_FAILED = "Host 0 has stopped; its own line says why."
HOST_LOST = "Another host is gone; what is finished is kept. Start all hosts again to go on. ({reason})"
NOT_LISTENING = "Host 0 cannot listen at {coordinator}: {reason}. Give --coordinator another free port, on all hosts."
WAITING = "Waiting for all {hosts} hosts."

ANOTHER = (
    "{path} is of another sweep (different: {different}). Give the same words again, another --out, "
    "or --restart to replace it."
)
NO_SWEEP = "{path} is there, and is no sweep. Give another --out, or --restart to replace it."
DAMAGED = "{path} is damaged. Remove it and give the same words again: only this part is made anew."
DONE_BEFORE = "{path} is there already, and is this sweep."
CONTINUED = "Going on: {done:,} of {runs:,} runs are done."
WRITTEN = "{path}: {runs:,} runs, {size}"
SWEEP = "{runs:,} runs"
LINE = "{percent:3.0f} %  {done:,} of {runs:,} runs, {left} left"
SECONDS, MINUTES, HOURS = "{count} s", "{count} min", "{count:.1f} h"
