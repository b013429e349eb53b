"""Put pip into the environment of the Python that runs this, with nothing but the standard library.

The last way in, for a machine without pip and python3-venv whose user may not install Debian packages.
"""

import hashlib
import html
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def main() -> None:
    page = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    with urlopen(page, timeout=60) as answer:
        link = re.search(rf'href="([^"#]*/{re.escape(WHEEL)})', answer.read().decode())
    if link is None:
        sys.exit(f"{page} has no {WHEEL}.")
    with urlopen(urljoin(page, html.unescape(link[1])), timeout=60) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != SHA256:
        sys.exit(f"{WHEEL} from {page} is not the file it should be.")
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(folder, WHEEL)
        wheel.write_bytes(content)
        # A wheel is a zip file, and Python runs a package straight from one: pip installs itself.
        subprocess.run([sys.executable, wheel / "pip", "install", "--quiet", "--no-index", wheel], check=True)


try:
    main()
except (OSError, subprocess.CalledProcessError) as reason:
    sys.exit(f"pip could not be fetched: {reason}")
