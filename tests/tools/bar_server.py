"""A server whose one page has the teacher's bar: `streamlit run tests/tools/bar_server.py`."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from routes.classroom import classroom_routes

app = st.App("bar_page.py", routes=classroom_routes(""))
