"""`python -m experiments` is the command line."""

import sys

from command_line.main import main

sys.exit(main())
