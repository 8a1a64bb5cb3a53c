"""What a page's template is made of: a hash of it and of everything it extends, includes, imports or calls by name."""

import functools
import hashlib
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, meta, nodes
from jinja2.exceptions import TemplateSyntaxError

from .compiled import Mentioned, compiled

COMPONENTS = "components/"
THEME = "!theme/"
"""How a template names one of the theme's that the city has replaced, as Pelican has it."""


class Component:
    """A component's macros by its name; the template is compiled when the first of them is used.

    With ``once`` a macro that is called again with equal arguments gives what it gave before.
    """

    def __init__(self, env: Environment, name: str, once: bool = False) -> None:
        self.__dict__["_source"] = (env, name, once)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name not in self._load():
            raise AttributeError(name)
        return self.__dict__[name]

    def _load(self) -> dict[str, Any]:
        """Compile the template; no macro's name begins with an underscore, so this one is never in its way."""
        env, template, once = self.__dict__["_source"]
        module = vars(env.get_template(template).module)
        if once:
            module = {key: functools.cache(value) if callable(value) else value for key, value in module.items()}
        self.__dict__.update(module)
        return self.__dict__


def beside(name: str) -> bool:
    """Whether a file among the templates describes a component: no page is made of it, however often it is rewritten."""
    return name.startswith(COMPONENTS) and name.endswith(".yaml")


class Templates:
    """The templates that ``env`` finds, and what each depends on.

    All are read at once, and ``env`` is given these very texts: a template that is changed while pages are being made
    changes the next build, never the second half of this one. ``own`` are the city's, by name; they come first.
    """

    def __init__(self, env: Environment, own: Mapping[str, str] | None = None) -> None:
        own = own or {}
        self._env = env
        loader = env.loader
        assert loader is not None
        there = [name for name in env.list_templates() if not name.startswith("!") and not beside(name)]
        # what is replaced can still be reached, and extended, by its name in the theme
        replaced = {f"{THEME}{name}": name for name in own if name in there}
        self._texts = {name: loader.get_source(env, name)[0] for name in (*there, *replaced)} | dict(own)
        self.names = sorted(self._texts)
        env.loader = ChoiceLoader([DictLoader(self._texts), loader])
        self.components = {
            name.removeprefix(COMPONENTS).removesuffix(".html"): name
            for name in self.names
            if name.startswith(COMPONENTS) and name.endswith(".html")
        }
        self._every = frozenset(self.names)
        self._trees: dict[str, nodes.Template] = {}
        parse = env._parse

        def parsed_once(source: str, name: str | None, filename: str | None) -> nodes.Template:
            return self._trees.pop(source, None) or parse(source, name, filename)

        env._parse = parsed_once  # type: ignore[method-assign]  # what ``closures`` has parsed need not be parsed to be compiled

    def _source(self, name: str) -> str:
        return self._texts[name]

    def says(self, name: str) -> bool:
        """Whether a template has anything but comments in it."""
        return name in self._every and bool(re.sub(r"{#.*?#}", "", self._source(name), flags=re.DOTALL).strip())

    def closures(self, names: Iterable[str]) -> dict[str, str]:
        """A hash of each template and of all it reaches; one that reaches by a computed name depends on everything."""
        reached: dict[str, frozenset[str] | None] = {}
        parse, bare = self._env._parse, self._env.overlay()
        bare.globals = {}  # what is global counts as declared, and components are global
        kept = compiled()

        def near(name: str) -> frozenset[str] | None:
            if name not in reached:
                source = self._source(name)
                mentioned = kept.mentioned(bare, source)
                if mentioned is None:
                    with suppress(TemplateSyntaxError):
                        self._trees[source] = tree = parse(source, name, None)
                        mentioned = _mentioned(bare, tree)
                    if mentioned is not None:
                        kept.mentions(bare, source, mentioned)
                if mentioned is None or not self._every.issuperset(mentioned[0]):
                    reached[name] = None
                else:
                    called = self.components.keys() & mentioned[1]
                    reached[name] = frozenset(mentioned[0]) | {self.components[each] for each in called}
            return reached[name]

        result: dict[str, str] = {}
        for start in names:
            seen: set[str] = set()
            pending = [start]
            while pending:
                name = pending.pop()
                if name in seen or name not in self._every:
                    continue
                seen.add(name)
                found = near(name)
                if found is None:
                    seen = set(self._every)
                    break
                pending.extend(found)
            text = "\0".join(f"{name}\0{self._source(name)}" for name in sorted(seen))
            result[start] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return result


def _mentioned(env: Environment, tree: nodes.Template) -> Mentioned | None:
    """The templates that a source refers to and the names it uses without defining them; None when it cannot be told."""
    referenced = set(meta.find_referenced_templates(tree))
    if None in referenced:
        return None
    # what ``meta.find_undeclared_variables`` does, with the globals of ``env`` and not those the source was parsed with
    names = meta.TrackingCodeGenerator(env)
    names.visit(tree)
    return tuple(sorted(str(each) for each in referenced)), tuple(sorted(names.undeclared_identifiers))
