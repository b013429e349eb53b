"""What is to be seen on the player's canvases."""

import numpy as np
from playwright.sync_api import Locator, Page


def ink(page: Page, selector: str = ".dl-ink") -> str:
    """The canvas's picture, as text that differs when a pixel does."""
    return page.eval_on_selector(selector, "canvas => canvas.toDataURL()")


def painted(page: Page, colour: str, selector: str = ".dl-ink") -> int:
    """How many of the canvas's pixels have exactly this colour, written #RRGGBB."""
    return page.eval_on_selector(
        selector,
        """(canvas, colour) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
          const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
          let count = 0
          for (let i = 0; i < data.length; i += 4) {
            if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) count++
          }
          return count
        }""",
        colour,
    )


def pixels(plot: Locator, points: np.ndarray) -> np.ndarray:
    """Where Plotly has points (x, y) of its axes, in pixels of the plot; on a logarithmic axis y is a power of ten."""
    where = plot.evaluate(
        """(plot, points) => {
          const { xaxis, yaxis } = plot._fullLayout
          return points.map(([x, y]) => [xaxis._offset + xaxis.l2p(x), yaxis._offset + yaxis.l2p(y)])
        }""",
        points.tolist(),
    )
    return np.array(where)


_READ = "canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"


def keep(canvas: Locator) -> None:
    """Keep the canvas's picture in the browser, for `changed`."""
    canvas.evaluate(f"canvas => (canvas.kept = {_READ})")


def changed(canvas: Locator) -> np.ndarray:
    """The centres (x, y) of those of the canvas's pixels that are not as they were kept."""
    found = canvas.evaluate(
        f"""(canvas) => {{
          const now = new Uint32Array({_READ}.data.buffer)
          const then = new Uint32Array(canvas.kept.data.buffer)
          return Array.from(now.keys()).filter((i) => now[i] !== then[i])
        }}"""
    )
    rows, columns = np.divmod(np.array(found, dtype=int), canvas.evaluate("canvas => canvas.width"))
    return np.stack([columns, rows], axis=1) + 0.5


def console_errors(page: Page) -> list[str]:
    """What stands in the page as an error of Streamlit's."""
    return page.locator("[data-testid=stException]").all_inner_texts()
