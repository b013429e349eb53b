"""Ways in which mail, chats, learning platforms and people mangle a link, each with its name.

`INSIDE` changes the link itself, `AROUND` puts it into something else: both can be undone for every experiment.
`LINK_ONLY` can be undone where no label stands in the way. `TOLD` loses something, with the start of a sentence on it.
"""

import re
from collections.abc import Callable
from html import escape
from quopri import encodestring
from urllib.parse import parse_qsl, quote, urlencode

HOST = "https://lab.example.org/race?"
Mangled = dict[str, Callable[[str], str]]

OUTLOOK = "https://eur01.safelinks.protection.outlook.com/?url={link}&data=05%7C02%7Cx%40y.org%7C0&reserved=0"
GOOGLE = "https://www.google.com/url?q={link}&sa=D&source=docs&ust=1700000000000000&usg=AOvVaw0"
FACEBOOK = "https://l.facebook.com/l.php?u={link}&h=AT0&s=1"


def _outside_labels(link: str, change: Callable[[str], str]) -> str:
    parts = re.split(r"(label=[^&;]*)", link)
    return "".join(part if i % 2 else change(part) for i, part in enumerate(parts))


def _every(link: str, width: int, end: str) -> str:
    """The link in lines of this width."""
    return end.join(link[i : i + width] for i in range(0, len(link), width))


def _opened(link: str) -> str:
    """As a page is given a link that was opened in a browser: each word decoded, and encoded again."""
    host, _, query = link.partition("?")
    return f"{host}?{urlencode(parse_qsl(query, keep_blank_values=True))}"


INSIDE: Mangled = {
    "as it is": lambda link: link,
    "without its host": lambda link: link.removeprefix(HOST),
    "words of newsletters": lambda link: f"{link}&utm_source=list&utm_medium=email&mc_cid=1f&mc_eid=%5BUNIQID%5D",
    "words of Facebook": lambda link: f"{link}&fbclid=IwAR0-x_y&mibextid=Zxz2cZ",
    "words of advertisements": lambda link: f"{link}&gclid=Cj0K&gbraid=0A&msclkid=1&dclid=2&_gl=1*abc*_ga*MTI",
    "words of Moodle": lambda link: f"{link}&forceview=1&redirect=1",
    "tracking words in front": lambda link: link.replace("?", "?utm_campaign=x&si=y&"),
    "a fragment": lambda link: f"{link}#:~:text=race",
    "sent by a library": _opened,
    "all codes in small letters": lambda link: re.sub("%..", lambda code: code[0].lower(), link),
    "semicolons encoded": lambda link: link.replace(";", "%3B"),
    "separators encoded": lambda link: link.replace(";", "%3B").replace(",", "%2C").replace(":", "%3A"),
    "percent signs encoded twice": lambda link: link.replace(";", "%3B").replace("%", "%25"),
    "words encoded three times": lambda link: link.replace(";", "%3B").replace("%", "%25").replace("%", "%25"),
    "wholly encoded": lambda link: quote(link, safe=""),
    "wholly encoded twice": lambda link: quote(quote(link, safe=""), safe=""),
    "&amp;": lambda link: link.replace("&", "&amp;"),
    "&amp;amp;": lambda link: link.replace("&", "&amp;amp;"),
    "&#38;": lambda link: link.replace("&", "&#38;"),
    "&#x26; and &equals;": lambda link: link.replace("&", "&#x26;").replace("=", "&equals;"),
    "&amp; opened in a browser": lambda link: _opened(link.replace("&", "&amp;")),
    "quoted-printable": lambda link: encodestring(link.encode()).decode(),
    "lines of 40 characters": lambda link: _every(link, 40, "\n"),
    "lines of a quoted mail": lambda link: _every(link, 60, "\r\n> > "),
    "marks of no width": lambda link: "\ufeff" + _every(link, 7, "\u200b") + "\u2060",
    "soft hyphens": lambda link: _every(link, 11, "\u00ad"),
    "names in capitals": lambda link: re.sub(r"\b(?!label)[a-z.\d_]+=", lambda name: name[0].upper(), link),
    "a chat's backslashes": lambda link: _outside_labels(link, lambda part: re.sub(r"([_&=;])", r"\\\1", part)),
    "blanks behind semicolons": lambda link: _outside_labels(link, lambda part: part.replace(";", "; ")),
    "true minus signs": lambda link: _outside_labels(link, lambda part: re.sub(r"-(?=\d)", "−", part)),
    "dashes, encoded": lambda link: _outside_labels(link, lambda part: re.sub(r"-(?=\d)", "%E2%80%93", part)),
    "non-breaking hyphens": lambda link: _outside_labels(link, lambda part: re.sub(r"-(?=\d)", "‑", part)),
}

AROUND: Mangled = {
    **{f"{mark} behind it": lambda link, mark=mark: link + mark for mark in (*".,)]>”’_!*", '."', ").", "\u00a0")},
    "angle brackets": lambda link: f"<{link}>",
    "Slack": lambda link: f"See <{link}|this race> now",
    "Markdown": lambda link: f"[a race (of two)]({link}) and more",
    "a sentence": lambda link: f"Have you seen this? {link}\n\nBest regards,\nAda",
    "a note in brackets": lambda link: f"as on Monday ({link}), with noise",
    "HTML": lambda link: f'<p class="a">See <a class="b" href="{escape(link)}" target="_blank">the race</a></p>',
    "quotation marks": lambda link: f'"{link}"',
    "curly quotation marks": lambda link: f"“{link}”",
    "German quotation marks": lambda link: f"„{link}“",
    "French quotation marks": lambda link: f"«\u00a0{link}\u00a0»",
    "Outlook": lambda link: OUTLOOK.format(link=quote(link, safe="")),
    "Google": lambda link: GOOGLE.format(link=quote(link, safe="")),
    "Facebook": lambda link: FACEBOOK.format(link=quote(link, safe="")),
    "Outlook in Google": lambda link: GOOGLE.format(link=quote(OUTLOOK.format(link=quote(link, safe="")), safe="")),
}

LINK_ONLY: Mangled = {
    "all in capitals": lambda link: re.sub(r"(?<!%)[a-z]+", lambda word: word[0].upper(), link),
    "decimal commas": lambda link: re.sub(r"(?<=\d)\.(?=\d)", ",", link.replace("-4,", "-4.0,")),
    "a semicolon between decimal commas": lambda link: link.replace("-4,2.5", "-4;2,5"),
    "wide marks": lambda link: link.translate({ord(mark): chr(ord(mark) + 0xFEE0) for mark in "=;&,"}),
    "hyphens in slugs": lambda link: link.replace("_", "-"),
    "blanks in slugs": lambda link: link.replace("_", " "),
    "titles for slugs": lambda link: link.replace("elongated_valley", "Elongated valley").replace("adam", "Adam"),
    "underscores eaten": lambda link: link.replace("elongated_valley", "elongatedvalley"),
    "a blank in a number": lambda link: link.replace("0.05", "0. 05"),
    "an encoded line break in a number": lambda link: link.replace("0.05", "0.0%0A5"),
    "a plus sign in a number": lambda link: link.replace("1e-05", "+1e-05").replace("60", "+6e+01"),
    "a contender's words in another order": lambda link: link.replace("rate=0.05;beta1=0.8", "beta1=0.8;rate=0.05"),
    "without first and last word": lambda link: link.replace("race=2&", "").removesuffix("&end"),
    "no first and last word, and a full stop": lambda link: link.replace("race=2&", "").removesuffix("&end") + ".",
    "no first and last word, and a bracket, opened": lambda link: _opened(
        link.replace("race=2&", "").removesuffix("&end") + ")"
    ),
    "opened with a full stop": lambda link: _opened(link + "."),
}  # fmt: skip

TOLD: dict[str, tuple[Callable[[str], str], str]] = {
    "three points": (lambda link: link[:-30] + "...", "The end of the link is missing."),
    "an ellipsis": (lambda link: link[:60] + "…", "The link was cut (contenders: 0 of 2)."),
    "its first half": (lambda link: link[: len(link) // 2], "The link was cut (contenders: 0 of 2)."),
    "its second half": (lambda link: link[len(link) // 2 :], "The beginning of the link is missing."),
    "the last word": (lambda link: link.removesuffix("&end"), "The end of the link is missing."),
    "a line in its middle": (lambda link: link.replace("&c=momentum;rate=1e-05", ""), "The link says race=2"),
    "cut at &#38; by a browser": (lambda link: link.replace("&", "&#38;").partition("#")[0], "The end of the link"),
    "cut in Outlook's link": (lambda link: OUTLOOK.format(link=quote(link[:-20], safe="")), "The end of the link"),
    "three parts of a start": (lambda link: link.replace("-4,2.5", "-4,2,5"), "Start is '-4,2,5'; it must be two"),
    "a thousand, or one": (lambda link: link.replace("steps=60", "steps=1.000"), "Steps is '1.000'; it must be"),
    "two kinds of separators": (lambda link: link.replace("0.05", "1,000.05"), "Adam, β₁ 0.8, σ 0.5: Learning rate a"),
    "a sum": (lambda link: link.replace("0.05", "0.02+0.03"), "Adam, β₁ 0.8, σ 0.5: Learning rate a is '0.02"),
    "wide digits": (lambda link: link.replace("seed=3", "seed=３"), "Seed is '３'; it must be a whole number"),
    "a letter O": (lambda link: link.replace("beta1=0.8", "beta1=O.8"), "Adam, σ 0.5: β₁ is 'O.8'"),
    "a seed of nobody": (lambda link: link.replace(";noise", ";seed=-1;noise"), "Adam, β₁ 0.8, σ 0.5: Seed"),
    "no landscape": (lambda link: re.sub("landscape=[^&]*&", "", link), "Landscape is missing. It runs with"),
    "a slug mistyped": (lambda link: link.replace("adam", "adm"), "Contender 1: Optimizer is 'adm'; it must be one of"),
    "a word of nobody": (lambda link: f"{link}&weather=fine", "'weather' is no word of an experiment"),
}  # fmt: skip
