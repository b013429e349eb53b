"""A page with the teacher's bar alone; it shows in words what the bar returns."""

import streamlit as st

from lessons.course import LESSONS
from pages.with_class.bar import class_bar

lessons = list(LESSONS.values())
here = LESSONS[st.query_params.get("lesson", lessons[0].slug)]
state = class_bar(here, lessons[0], lambda slug: st.query_params.from_dict({"lesson": slug}))
st.text(f"page {here.slug}")
st.text(f"class {tuple(state) if state else None}")
