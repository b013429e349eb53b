"""Streamlit's own marks in a page that our scripts and styles rely on: they may change with a release.

tests/browser/test_streamlit_dom.py opens the pages and says which of them match nothing.
"""

FOR_SCRIPTS = {  # handed to the scripts under these names
    "popover": "[data-testid=stPopoverBody]",
    "popoverOpener": "[data-testid=stPopoverButton][aria-expanded=true]",
    "label": "[data-testid=stMarkdownContainer]",
    "numberField": "[data-testid=stTextInput] input[autocomplete=off]",
    "keyed": "[class*=st-key-]",
    "verbatim": ".katex, code, .st-key-editor-head > :first-child",
    "scrollers": ".katex-display, [data-testid=stCode] pre, [data-testid=stTable] > div",
}
IN_STYLES = (  # as they stand in CSS files
    ".stApp",
    ".stMainBlockContainer",
    ".stElementContainer",
    ".stColumn",
    '[data-testid="stHeader"]',
    '[data-testid="stPopoverBody"]',
    '[data-testid="stCaptionContainer"]',
    '[data-testid="stTable"]',
    '[data-testid="stTabPanel"]',
    '[data-testid="stButton"]',
    '[data-testid="stButtonGroup"]',
    "[data-rac]",
)
