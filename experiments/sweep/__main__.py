"""`python -m experiments.sweep` is the command line of sweeps."""

import sys

from command_line.sweep.main import main

sys.exit(main())
