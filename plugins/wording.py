"""Finds every message of a template by itself, and puts the words of another language in the place of the Indonesian ones.

Nothing in a template is marked: text between tags of blocks is a message, with inline tags and values as places in it;
so are attributes that people read or hear, and texts within expressions. The Indonesian site never comes here.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from .ppid.words import LETTER, Katalog, visible
from .sentences import FIRST, TAG, VALUE, Run, balanced, inner, split

INLINE = frozenset(
    ["a", "b", "strong", "em", "i", "code", "time", "cite", "abbr", "q", "small", "sub", "sup", "kbd", "u"]
)
"""Elements that are a part of a sentence; any other ends it."""
READ = frozenset(["aria-label", "title", "alt", "placeholder", "label"])
"""Attributes that people read or hear; those of data are when they hold words."""
RAW = frozenset({"title", "option", "script", "style", "textarea"})
"""Elements that hold nothing but text."""
CONTENT = (('class="badan"', 'class="badan" lang="id"'), ("<option>", '<option lang="id">'))
"""Elements that hold nothing but content, which is Indonesian on every site, and how they say so: texts of records, bare choices."""
MARKED, SAID, TOLD, PLURAL = "asing", "kata", "asing_atribut", "tempat_jamak"
"""Filters for values: in text, where what stays Indonesian is marked; in attributes; after the one that is read, to mark it; for the form of a number."""
_ATTRIBUTE = re.compile(r'(?<=[\s"])([a-z-]+)="([^"]*)"')
_IN_ATTRIBUTE = re.compile(r'([a-z-]+)="[^"]*$')
_ONLY_ATTRIBUTES = re.compile(r'\s*[a-z-]+="')
"""What a macro says that is called within a tag."""
_BESIDE = re.compile(r"^ [a-z]{3,}$|^[a-z]{3,} $")
_ASKED = frozenset({"startswith", "endswith", "removeprefix", "removesuffix", "index", "get", "replace"})

Piece = tuple[str, bool | None, tuple[nodes.Expr, list[str]] | None]
"""Markup, whether its values are marked where they stay Indonesian (None within a tag), and the forms for a number."""


class Ditemukan(NamedTuple):
    """A message as it stands in a template; ``jamak`` says that its words depend on a number."""

    pesan: str
    jamak: bool
    baris: int


def found(tree: nodes.Template) -> list[Ditemukan]:
    """Every message of a template, in the order it stands there."""
    seen: list[Ditemukan] = []
    _Walk(None, seen.append).visit(tree)
    return seen


def worded(tree: nodes.Template, katalog: Katalog) -> nodes.Template:
    """The template in the language of ``katalog``; changes ``tree``."""
    result = _Walk(katalog, lambda _found: None).visit(tree)
    assert isinstance(result, nodes.Template)
    return result


class _Walk(NodeTransformer):
    """Goes through a template in the order of its source, and knows where in the markup it is."""

    def __init__(self, katalog: Katalog | None, tell: Callable[[Ditemukan], None]) -> None:
        self._katalog = katalog
        self._tell = tell
        self._tag = ""  # the beginning of a tag that is still open
        self._raw = ""  # the element whose text is nothing but text

    # text

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802 - Jinja's name
        """Messages in text and attributes."""
        values: list[nodes.Expr] = []
        parts = []
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                parts.append(child.data)
            else:
                values.append(self.visit(child))
                parts.append(chr(FIRST + len(values) - 1))
        result: list[nodes.Node] = []
        for text, marked, choice in self._pieces("".join(parts), values, node.lineno):
            if choice is None:
                result.append(self._output(text, values, marked, node.lineno))
            else:
                number, forms = choice
                result.append(self._chosen(number, [self._output(each, values, True, node.lineno) for each in forms]))
        return result

    def _pieces(self, text: str, values: list[nodes.Expr], line: int) -> Iterator[Piece]:
        """Markup piece by piece: whether its values stand in text, and the forms of a message that depends on a number."""
        if self._tag:
            head, end, text = text.partition(">")
            yield self._attributes(head + end, values, line), None, None
            if not end:
                return
            self._opened(self._tag)
            self._tag = ""
        run = ""
        for part, name in split(text):
            if name is None or (name in INLINE and part.endswith(">") and not self._raw):
                run += part
                continue
            yield from self._run(run, values, line)
            run = ""
            if part.startswith("<") and not part.endswith(">"):
                self._tag = name
            else:
                self._closed(part, name)
            yield self._attributes(part, values, line), None, None
        yield from self._run(run, values, line)

    def _opened(self, name: str) -> None:
        self._raw = name if name in RAW else self._raw

    def _closed(self, tag: str, name: str) -> None:
        if tag.startswith("</") and name == self._raw:
            self._raw = ""
        elif not tag.startswith("</"):
            self._opened(name)

    def _run(self, text: str, values: list[nodes.Expr], line: int) -> Iterator[Piece]:
        """A run of text, values and inline tags; the tags around the whole of it are no part of its message."""
        if _ONLY_ATTRIBUTES.match(text):
            yield self._attributes(text, values, line), None, None
            return
        if not LETTER.search(VALUE.sub("", TAG.sub("", text))) or self._raw in ("script", "style"):
            yield from self._plain(text, values, line)
            return
        if not balanced(text):
            for part in re.split(r"(<[^<>]*>)", text):
                if part.startswith("<"):
                    yield from self._plain(part, values, line)
                elif part:
                    yield from self._run(part, values, line)
            return
        before, core, after = inner(text)
        yield from self._plain(before, values, line)
        message = Run(TAG.sub(lambda tag: self._attributes(tag[0], values, line), core), values)
        self._tell(Ditemukan(message.pesan, message.number is not None, line))
        known = self._katalog.forms(message.pesan) if self._katalog is not None else None
        if known is None:
            if self._katalog is not None and not self._raw:
                core = f'<span lang="id">{core}</span>'
            yield from self._plain(core, values, line)
        else:
            forms = [message.written(form) for form in known.bentuk]
            if message.number is None or len(set(forms)) == 1:
                yield from self._plain(forms[0], values, line, done=True)
            else:
                yield "", True, (message.number, forms)
        yield from self._plain(after, values, line)

    def _plain(self, text: str, values: list[nodes.Expr], line: int, done: bool = False) -> Iterator[Piece]:
        for part in re.split(r"(<[^<>]*>)", text):
            if part.startswith("<"):
                yield (part if done else self._attributes(part, values, line)), None, None
            elif part:
                yield part, not self._raw, None

    def _attributes(self, tag: str, values: list[nodes.Expr], line: int) -> str:
        for plain, marked in CONTENT if self._katalog is not None else ():
            tag = tag.replace(plain, marked)

        def said(attribute: re.Match[str]) -> str:
            name, text = attribute[1], attribute[2]
            if name not in READ and not name.startswith("data-"):
                return attribute[0]
            bare = VALUE.sub("", text)
            if not LETTER.search(bare) or (name.startswith("data-") and not visible(bare.strip())):
                return attribute[0]
            message = Run(text.strip(), values)
            self._tell(Ditemukan(message.pesan, False, line))
            known = self._katalog.forms(message.pesan) if self._katalog is not None else None
            if known is None:
                return attribute[0]
            return f'{name}="{message.written(known.bentuk[-1])}"'

        return _ATTRIBUTE.sub(said, tag)

    def _output(self, text: str, values: list[nodes.Expr], marked: bool | None, line: int) -> nodes.Output:
        if marked is None:
            return nodes.Output(self._within(text, values, line), lineno=line)
        children: list[nodes.Expr] = []
        for part in re.split("([\ue000-\uf8ff]|<[^<>]*>?)", text):
            if part.startswith("<"):
                children += self._within(part, values, line)
            elif VALUE.match(part):
                children.append(self._value(part, values, marked))
            elif part:
                children.append(_data(part, line))
        return nodes.Output(children, lineno=line)

    def _within(self, tag: str, values: list[nodes.Expr], line: int) -> list[nodes.Expr]:
        """A tag; only the values of attributes that people read are words."""
        children: list[nodes.Expr] = []
        for each in re.finditer("([\ue000-\uf8ff])|[^\ue000-\uf8ff]+", tag):
            if not each[1]:
                children.append(_data(each[0], line))
                continue
            name = _IN_ATTRIBUTE.search(tag[: each.start()])
            read = name is not None and (name[1] in READ or name[1] in ("content", "data-label"))
            children.append(self._value(each[1], values, False) if read else values[ord(each[1]) - FIRST])
            if self._katalog is not None and tag.startswith("<img") and f'alt="{each[1]}"' in tag:
                children.append(_filtered(values[ord(each[1]) - FIRST], TOLD))
        return children

    def _value(self, char: str, values: list[nodes.Expr], marked: bool) -> nodes.Expr:
        expr = values[ord(char) - FIRST]
        if self._katalog is None or isinstance(expr, nodes.Const):
            return expr
        return _filtered(expr, MARKED if marked else SAID)

    def _chosen(self, number: nodes.Expr, forms: list[nodes.Output]) -> nodes.If:
        """The form for a number."""
        place = _filtered(number, PLURAL)
        test = nodes.Compare(place, [nodes.Operand("eq", nodes.Const(0))], lineno=forms[0].lineno)
        return nodes.If(test, [forms[0]], [], [forms[-1]], lineno=forms[0].lineno)

    # expressions

    def visit_Const(self, node: nodes.Const) -> nodes.Expr:  # noqa: N802
        """A text in an expression."""
        if not isinstance(node.value, str) or not visible(node.value):
            return node
        return self._joined([node], node.lineno) or node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802
        """Texts and values that are joined are one message."""
        if not any(isinstance(each, nodes.Const) and _spoken(str(each.value)) for each in node.nodes):
            return self.generic_visit(node)  # type: ignore[return-value]
        parts = [each if isinstance(each, nodes.Const) else self.visit(each) for each in node.nodes]
        return self._joined(parts, node.lineno) or nodes.Concat(parts, lineno=node.lineno)

    def _joined(self, parts: list[nodes.Expr], line: int) -> nodes.Expr | None:
        values = [each for each in parts if not isinstance(each, nodes.Const)]
        count = iter(range(len(values)))
        text = "".join(str(each.value) if isinstance(each, nodes.Const) else chr(FIRST + next(count)) for each in parts)
        lead = "#" if text.startswith("#") else ""
        core = text.removeprefix(lead).strip()
        start = text.index(core)
        message = Run(core, values)
        self._tell(Ditemukan(message.pesan, message.number is not None, line))
        known = self._katalog.forms(message.pesan) if self._katalog is not None else None
        if known is None:
            return None
        made = [
            self._expression(text[:start] + message.written(form) + text[start + len(core) :], values, line)
            for form in known.bentuk
        ]
        if message.number is None or len(made) == 1:
            return made[0]
        place = _filtered(message.number, PLURAL)
        test = nodes.Compare(place, [nodes.Operand("eq", nodes.Const(0))], lineno=line)
        return nodes.CondExpr(test, made[0], made[-1], lineno=line)

    def _expression(self, text: str, values: list[nodes.Expr], line: int) -> nodes.Expr:
        parts: list[nodes.Expr] = []
        for part in re.split("([\ue000-\uf8ff])", text):
            if VALUE.match(part):
                parts.append(_filtered(values[ord(part) - FIRST], SAID))
            elif part:
                # safe: escaped here, once
                parts.append(nodes.MarkSafe(nodes.Const(str(Markup.escape(part))), lineno=line))
        return parts[0] if len(parts) == 1 and not values else nodes.Concat(parts, lineno=line)

    # what is asked of a value, and not shown

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        """Nothing that is compared is shown."""
        return node

    visit_Test = visit_Compare  # noqa: N815

    def visit_Pair(self, node: nodes.Pair) -> nodes.Node:  # noqa: N802
        """A key is not shown."""
        node.value = self.visit(node.value)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        """Nor is what is looked up."""
        node.node = self.visit(node.node)
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        """Nor are the arguments of a filter, but for what stands between the parts of a list."""
        if node.node is not None:
            node.node = self.visit(node.node)
        for each in node.args if node.name == "join" else ():
            if isinstance(each, nodes.Const) and LETTER.search(str(each.value)):
                self._tell(Ditemukan(str(each.value).strip(), False, node.lineno))
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Nor are those of a question about text."""
        if isinstance(node.node, nodes.Getattr) and node.node.attr in _ASKED:
            return node
        return self.generic_visit(node)

    def visit_Extends(self, node: nodes.Node) -> nodes.Node:  # noqa: N802
        """Names of templates are not shown."""
        return node

    visit_Import = visit_FromImport = visit_Include = visit_Extends  # noqa: N815


def _spoken(text: str) -> bool:
    """Whether a text that is joined to values is words: a word beside a space is."""
    return visible(text) or bool(_BESIDE.search(text))


def _filtered(expr: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(expr, name, [], [], None, None, lineno=expr.lineno)


def _data(text: str, line: int) -> nodes.TemplateData:
    return nodes.TemplateData(text, lineno=line)
