"""Every word that the commands of this folder print, in one place, ready for translation."""

WARM_UP = "The warm-up"
WARMING_UP = "Compiling in advance (half a minute the first time): {done} of {parts}"
STARTING = "Starting {count} copies of Descent Lab"
STARTED_AGAIN = "{name} has stopped and is started again."
COPY = "Copy {name}"
PROXY = "nginx"
OPEN = """
  Students open:  {address}
  Is all well?    {address}/health/page

  Ctrl-C stops the class.
"""
STOPPED = "The class has stopped."

CLASS = "Start COUNT copies of Descent Lab and nginx in front of them, until Ctrl-C."
PORT_HELP = "The port that students open."
HOW_MANY = "How many copies? Give a whole number, such as: script/class 4"
NO_COUNT = "COUNT is {given!r}; it must be a whole number from 1 to {most}."
NO_PORT = "port is {given!r}; it must be a whole number from 1 to 65535."
PORT_TAKEN = "Port {port} is taken: stop what listens there, or choose another one with --port."
PORT_FORBIDDEN = "Port {port} is for root alone: choose one from 1024 on with --port."
NO_NGINX = "nginx is missing: run 'sudo apt-get install nginx' and try again."
NEVER_READY = "{name} stopped before it was ready; its last lines are above."

WRITE = "Write the files of this folder that depend on the number of copies, for COUNT copies."
BASE_HELP = "The path below which the app stands, such as lab; left out, it has the host to itself."
NO_BASE = "base path is {given!r}; it must be letters, digits, '-' and '_', such as lab."
WRITTEN = "{path}"
