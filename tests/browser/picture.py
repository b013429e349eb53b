"""What is to be seen on the player's canvases."""

from playwright.sync_api import Page


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


def console_errors(page: Page) -> list[str]:
    """What stands in the page as an error of Streamlit's."""
    return page.locator("[data-testid=stException]").all_inner_texts()
