"""Errors that a page has in the browser, by itself or in the console, fail a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import ConsoleMessage, Error, Page


@contextmanager
def no_page_errors(page: Page) -> Iterator[None]:
    """No script of the page ends in an error meanwhile."""
    errors: list[str] = []

    def note(error: Error) -> None:
        errors.append(str(error))

    page.on("pageerror", note)
    try:
        yield
    finally:
        page.remove_listener("pageerror", note)
    assert not errors, errors


@contextmanager
def no_console_errors(page: Page) -> Iterator[None]:
    """The page writes no error to the browser's console meanwhile."""
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    page.on("console", note)
    try:
        yield
    finally:
        page.remove_listener("console", note)
    assert not errors, errors
