"""A race in a notebook: its page in a frame that reaches nothing outside of it."""

from html import escape

from experiments.result import Result
from views.web_page import race_as_page, words

# Pixels: what the page needs without its table, with a map of middle height; more beside a data set; and for each row
# of the table, some of which have three lines.
_PAGE, _WITH_DATA, _ROW = 890, 64, 68


def framed_page(result: Result) -> str:
    """The page of a race, without the 3-D view, in an `<iframe>` as high as all of it."""
    height = _PAGE + _WITH_DATA * bool(result.experiment.examples) + _ROW * len(result)
    title = escape(words.TITLE.format(race=result.experiment.surface.title))
    page = escape(race_as_page(result, fits=True))
    style = f"width: 100%; height: {height}px; border: 0"
    return f'<iframe title="{title}" sandbox="allow-scripts" style="{style}" srcdoc="{page}"></iframe>'
