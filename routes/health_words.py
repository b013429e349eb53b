"""Every word of the health page, in one place, ready for translation."""

LANGUAGE = "en"
TITLE = "Descent Lab: health"
QUESTION = "Which copy answers you?"
INTRODUCTION = (
    "A large class has several copies of Descent Lab behind one address. Your page must always talk to the same copy, "
    "because that copy has your session. This page asks many times and shows who answered."
)
WITHOUT_SCRIPTS = "This page needs JavaScript."
CHECKING = "Asking …"
AGAIN = "Ask again"

# The verdict, and what to do.
WELL = "All is well. Copy {copy} answered you every time."
WELL_ADVICE = "{count} copies answer at this address. You may close this page."
ONE = "All is well. There is one copy, and it answered every time."
ONE_ADVICE = "You may close this page."
MIXED = "Several copies answered you: {copies}. A page would lose its session again and again."
MIXED_NO_COOKIE = (
    "No cookie came with your questions. Allow cookies for this address in your browser. If they are allowed, let the "
    "proxy set the cookie {cookie} (docs/deploying.md)."
)
MIXED_COOKIE = (
    "Your cookie names one copy, but the proxy asks others. Let the proxy choose the copy by the cookie {cookie} "
    "(docs/deploying.md), and look whether a copy is down."
)
SILENT = "{lost} of {asked} questions had no answer."
SILENT_SOCKETS = "No WebSocket was opened. Let the proxy pass WebSockets on (docs/deploying.md)."
SILENT_ADVICE = "Look whether all copies run, and what the proxy's log says. Then ask again."
VERSIONS = "The copies do not run the same code. Update all of them and start them again."

# The three ways, and the table of a copy.
PAGE_REQUESTS = "Requests of your page"
PAGE_SOCKETS = "WebSockets of your page"
STATELESS = "Requests that any copy may answer"
ONE_COPY_WANTED = "must come from one copy"
SPREAD_WANTED = "may come from any"
COPY_COUNT = "Copy {copy}: {count} of {asked}"
COPY_NAME = "Copy {copy}"
LAST = "The copy that answered you last"
NAME = "Name"
PROCESS = "Process"
CODE = "Code"
UPTIME = "Runs for"
UPTIME_SECONDS = "{seconds} s"
UPTIME_MINUTES = "{minutes} min"
WARMED_UP = "Compiled in advance"
YES = "yes"
NOT_YET = "not yet"
