"""The words that all laboratories share, in one place, ready for translation."""

COMPUTING = "Running…"
PROGRESS = "{share} % of {runs:,} runs"
SEND = "Send to race"
SEND_HELP = "The Race page then shows these runs step by step. They replace what is in the race."
