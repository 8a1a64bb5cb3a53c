"""Shorter ways through Jinja for what a page does hundreds of times: escape a value, look up an attribute, call a macro.

No byte changes.
"""

from collections.abc import Callable
from types import FunctionType, MethodType
from typing import Any, Never

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from .templates import MENTIONS, mentions

_plain = getattr(markupsafe, "_escape_inner", escape)
"""From text to escaped text; ``escape`` itself, which wraps its result, where a version of MarkupSafe has no such thing."""


def lean(env: Environment) -> None:
    """Let ``env`` take the shorter ways; templates it has compiled before keep theirs."""
    env.code_generator_class = _Code
    env.context_class = _Context
    env.get_template = _once(env.get_template)  # type: ignore[method-assign]


def _once(find: Callable[..., Template]) -> Callable[..., Template]:
    """``Environment.get_template`` that looks for each name once: templates do not change while an environment lives."""
    known: dict[Any, Template] = {}

    def get_template(name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002 - Jinja's name
        if globals is not None:
            return find(name, parent, globals)
        found = known.get(name)
        if found is None:
            found = known[name] = find(name, parent)
        return found

    return get_template


def escaped(value: Any) -> Any:
    """``value`` as it may be printed: like ``escape``, but a result that is only printed is not wrapped again."""
    kind = type(value)
    if kind is str:
        return _plain(value)
    if kind is Markup:
        return value
    return escape(value)


def absent(environment: Environment, value: Any, name: str) -> Any:
    """What a template means by ``value.name`` where ``value`` has no such attribute: what it holds under that name."""
    try:
        return value[name]
    except (TypeError, LookupError, AttributeError):
        return environment.undefined(obj=value, name=name)


class _Code(CodeGenerator):
    """Templates print by way of ``escaped``: compiled code uses the global ``escape`` for nothing else.

    Attributes are looked up where they stand, without a call of ``Environment.getattr``; but not in the sandbox, which
    refuses some of them.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        if self.environment.sandboxed:
            super().visit_Getattr(node, frame)
            return
        self.write("(_found if (_found := getattr((_held := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else absent(environment, _held, {node.attr!r}))")

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        said = mentions(self.environment, node)
        katalog = getattr(self.environment, "katalog", None)
        if katalog is not None:
            from .wording import worded  # the Indonesian site has no use for it

            node = worded(node, katalog)
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import {escaped.__name__} as escape")
        self.writeline(f"from {__name__} import {absent.__name__}")
        self.writeline(f"{MENTIONS} = {said!r}")


_PLAIN = frozenset({FunctionType, MethodType})


def _ended() -> Never:
    raise StopIteration


class _Context(Context):
    """Calls macros and functions, which are most of what templates call, without asking what each wants to be given."""

    def call(self, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        kind = type(obj)
        if kind is not Macro:
            if kind not in _PLAIN or hasattr(obj, "jinja_pass_arg"):
                return super().call(obj, *args, **kwargs)
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            try:
                return obj(*args, **kwargs)
            except StopIteration:  # Jinja's own word for it
                return super().call(_ended)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        left = obj._argument_count - len(args)
        if kwargs or left < 0 or obj.caller or obj.catch_kwargs or obj.catch_varargs:
            return obj(self.eval_ctx, *args, **kwargs)
        text = obj._func(*args, *((missing,) * left))
        return str.__new__(Markup, text) if self.eval_ctx.autoescape else text
