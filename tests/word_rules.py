"""What a person reads stands in words files, as whole sentences with named places: a checker over a file's text."""

import ast
import re
import string
from collections.abc import Iterator

_SENTENCE = re.compile(r" [a-z]")
# What Streamlit shows of its first argument.
_TEXTS = re.compile(
    "button|caption|error|expander|file_uploader|header|info|markdown|menu_button|metric|number_input|"
    "pills|popover|segmented_control|select_slider|selectbox|slider|spinner|subheader|success|text|"
    "text_input|title|toggle|warning|write"
)
_NAMED = {"help", "label", "placeholder", "title", "text", "alt", "hovertemplate", "name"}
_SHOWN_IN = ("page", "controls", "charts", "pages")  # folders and files whose texts a person reads


def is_words_file(name: str) -> bool:
    """Whether a module of this dotted name holds words."""
    last = name.rpartition(".")[2]
    return last == "words" or last.endswith("_words")


def faults(name: str, text: str) -> list[str]:
    """One sentence for each rule that the module breaks.

    Args:
        name: of the module, with dots.
        text: its source.
    """
    tree = ast.parse(text)
    found = list(_spaced_values(tree))
    if is_words_file(name):
        found += [*_unnamed_places(tree), *_plurals_by_hand(tree)]
    else:
        found += _copied_words(tree)
        if set(name.split(".")) & set(_SHOWN_IN):
            found += _loose_sentences(tree)
    return [f"{name}: {fault}" for fault in found]


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one


def _unnamed_places(tree: ast.Module) -> Iterator[str]:
    """Texts whose places have no name, and texts that are put together from parts when they are imported."""
    for literal in _literals(tree):
        if isinstance(literal.value, str) and "{" in literal.value:
            for place in _places(literal.value):
                if not place.isidentifier():
                    yield f"line {literal.lineno} has a place without a name: {literal.value!r}"
    for statement in tree.body:
        for node in ast.walk(statement):
            if isinstance(statement, ast.Assign | ast.AnnAssign) and isinstance(node, ast.JoinedStr | ast.BinOp):
                yield f"line {node.lineno} puts a text together: write it out, with named places"


def _places(text: str) -> list[str]:
    try:
        return [place for _, place, _, _ in string.Formatter().parse(text) if place is not None]
    except ValueError:
        return [text]


def _plurals_by_hand(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.IfExp) and any(ast.unparse(branch) == "'s'" for branch in (node.body, node.orelse)):
            yield f"line {node.lineno} makes a plural by hand: write both forms"


def _spaced_values(tree: ast.Module) -> Iterator[str]:
    """Values of enumerations that are words for a person, and no identifiers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(base) for base in node.bases):
            for member in node.body:
                if isinstance(member, ast.Assign) and any(" " in str(one.value) for one in _literals(member.value)):
                    yield f"line {member.lineno} is an enumeration's value with a space"


def _copied_words(tree: ast.Module) -> Iterator[str]:
    """Words that are looked up when the module is imported, and not when they are shown."""
    aliases = {"words"}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            source = str(node.module)
            for alias in node.names:
                if is_words_file(f"{source}.{alias.name}"):
                    aliases.add(alias.asname or alias.name)
                elif is_words_file(source) and alias.name.isupper():
                    yield f"line {node.lineno} copies {alias.name}: import the words file and read it where it is shown"
    for node in tree.body:
        for part in _run_at_import(node):
            if any(_reads(one, aliases) for one in ast.walk(part)):
                yield f"line {part.lineno} looks a word up when the module is imported"


def _run_at_import(node: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement of the module that are evaluated when it is imported."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from node.decorator_list
        yield from (one for one in (*node.args.defaults, *node.args.kw_defaults) if one is not None)
    elif isinstance(node, ast.ClassDef):
        yield from node.decorator_list
        for member in node.body:
            yield from _run_at_import(member)
    elif (
        isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value is not None
        and not isinstance(node.value, ast.Lambda)
    ):
        yield node.value


def _reads(node: ast.AST, aliases: set[str]) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in aliases


def _loose_sentences(tree: ast.Module) -> Iterator[str]:
    """Sentences that are shown as they stand: in Streamlit's texts, and under names such as `title`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        shown = [keyword.value for keyword in node.keywords if keyword.arg in _NAMED]
        if isinstance(node.func, ast.Attribute) and _TEXTS.fullmatch(node.func.attr):
            shown += node.args[:1]
        yield from (_loose(text) for text in shown if _is_sentence(text))
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            shown = [v for k, v in pairs if isinstance(k, ast.Constant) and k.value in ("title", "text", "name")]
            yield from (_loose(text) for text in shown if _is_sentence(text))


def _is_sentence(node: ast.expr) -> bool:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return any(isinstance(one, ast.Constant) and bool(_SENTENCE.search(str(one.value))) for one in parts)


def _loose(node: ast.expr) -> str:
    return f"line {node.lineno} shows a sentence that is in no words file"
