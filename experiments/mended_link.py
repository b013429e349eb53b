"""The query of a link, out of what mail, chats and learning platforms make of it.

What `experiments.address` writes is ASCII. It has no blanks, quotes, brackets or backslashes, and no `?`, `#` or `+`,
and none of its words begins with a percent code. So each of these can be undone wherever it stands, except in a label:
there it may be what a person wrote.
"""

import html
import re
from urllib.parse import parse_qsl, unquote

from experiments.link_values import INVISIBLE

# What may stand right before a link, and what then ends it. In Slack's <link|text> that is the bar.
_CLOSES = {
    "<": "|>", "(": ")", "[": "]", "{": "}", '"': '"', "'": "'", "`": "`", "“": "”", "„": "“”", "‘": "’", "‚": "‘’",
    "«": "»", "‹": "›",
}  # fmt: skip
_OPENING = f"[{re.escape(''.join(_CLOSES))}]?"
_IN_TEXT = re.compile(rf"(?:[^=]*?|.*?<a\s[^>]{{0,200}}?href=)({_OPENING})(https?://.*)", re.DOTALL | re.IGNORECASE)
_ALONE = re.compile(rf"({_OPENING})(.*)", re.DOTALL)
_END = re.compile(r"&end\b[^\s<>\"|]*", re.IGNORECASE)
_EMPTY_LINE = re.compile(r"\n[> \t\r]*\n")  # no broken line has one
_BEHIND = ')]}>"”’»›'  # marks that end what a link stands in
_ENTITY = re.compile(r"&(#\d+|#x[0-9a-f]+|[a-z]+\d*);", re.IGNORECASE)
_NOT_PRINTED = re.compile(r"=(?!3D|\s|3?$)")  # an equals sign that is none of quoted-printable mail
_PRINTED = re.compile(r"=([0-9A-F]{2})|=[ \t]{0,9}\r?\n")
_OWN = "race|landscape|start|steps|seed|stop|c|end"
_WHOLLY_ENCODED = re.compile("[^=]*%(25)*3D[^=]*", re.IGNORECASE)
_ENCODED_TWICE = re.compile(rf"(?:^|&)(?:{_OWN})\b[^&;%]*%25", re.IGNORECASE)
_LED_ON = 3  # guards of links within each other; entities within entities
_LABEL = re.compile(r"(label(?:=|%3D).*?(?=\\?[&;]|%3B|$))", re.IGNORECASE | re.DOTALL)
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_WIDE = {ord(mark) + 0xFEE0: mark for mark in "=;,.&%:"}  # as Asian keyboards write them


def mended(text: str) -> str:
    """The query that a text carries, still percent-encoded: what it is wrapped in is taken away.

    Args:
        text: a query, a link, or a link with words and marks around it.
    """
    query = _query(text)
    for _ in range(_LED_ON):
        query = _query(link) if (link := _led_on_to(query)) else query
    while _ENCODED_TWICE.search(query):
        query = query.replace("%25", "%")
    return "".join(part if i % 2 else _plain(part) for i, part in enumerate(_LABEL.split(query)))


def _query(text: str) -> str:
    """What stands behind the question mark of the link in a text, or the text if it is no link."""
    found = _from_mail(text.translate(INVISIBLE).strip())
    while _WHOLLY_ENCODED.fullmatch(found):
        found = unquote(found)
    before, mark, query = _taken_out(found).partition("?")
    return (query if mark else before).partition("#")[0]


def _from_mail(text: str) -> str:
    """Without quoted-printable codes, if all equals signs are written in them, and without HTML's."""
    if "=" in text and not _NOT_PRINTED.search(text):
        text = _PRINTED.sub(lambda code: chr(int(code[1], 16)) if code[1] else "", text)
    for _ in range(_LED_ON):
        text = _ENTITY.sub(lambda code: html.unescape(code[0]), text)
    return text


def _taken_out(text: str) -> str:
    """The link alone: without what stands around it, its broken lines joined."""
    found = _IN_TEXT.match(text) or _ALONE.match(text)
    opening, link = found.groups() if found else ("", text)
    if opening:  # a formula may have the very brackets that the link stands in, but nothing is behind its end
        end = _END.search(link)
        at = end.start() + 1 if end else 0
        link = link[:at] + re.split(f"[{re.escape(_CLOSES[opening])}]", link[at:], maxsplit=1)[0]
    if end := _END.search(link):
        link = link[: end.end()]
    first, *more = _EMPTY_LINE.split(link, maxsplit=1)[0].splitlines() or [""]
    joined = first.strip() + "".join(line.strip("> \t") for line in more)  # mail puts > before what it quotes
    alone = joined.rstrip(_BEHIND + ".,;:!? \t\u00a0")
    if "(" in alone:
        return joined
    # A label may end with a full stop itself, but with none of the other marks.
    return alone + re.split(f"[{re.escape(_BEHIND)}\\s]", joined[len(alone) :], maxsplit=1)[0]


def _led_on_to(query: str) -> str | None:
    """The link that a guard of links, such as Outlook's, has put into its own."""
    words = parse_qsl(query) if "//" in query or "%2f%2f" in query.lower() else []
    if any(re.fullmatch(_OWN, name, re.IGNORECASE) for name, _ in words):
        return None
    return next((value for _, value in words if re.match(r"https?://[^?]*\?", value, re.IGNORECASE)), None)


def _plain(part: str) -> str:
    """A part that is in no label, without a chat's backslashes. Its plus signs are signs, and no blanks."""
    part = _BACKSLASH.sub("", part).replace("+", "%2B")
    return part if part.isascii() else part.translate(_WIDE)
