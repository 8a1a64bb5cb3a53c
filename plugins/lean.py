"""Shorter ways through Jinja for what a page does a hundred times, escaping a value and calling a macro; no byte changes."""

from typing import Any

import markupsafe
from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Template
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

_plain = getattr(markupsafe, "_escape_inner", escape)
"""From text to escaped text; ``escape`` itself, which wraps its result, where a version of MarkupSafe has no such thing."""


def lean(env: Environment) -> None:
    """Let ``env`` take the shorter ways; templates it has compiled before keep theirs."""
    env.code_generator_class = _Code
    env.context_class = _Context


def escaped(value: Any) -> Any:
    """``value`` as it may be printed: like ``escape``, but a result that is only printed is not wrapped again."""
    kind = type(value)
    if kind is str:
        return _plain(value)
    if kind is Markup:
        return value
    return escape(value)


class _Code(CodeGenerator):
    """Templates print by way of ``escaped``: compiled code uses the global ``escape`` for nothing else."""

    def visit_Template(self, node: Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        katalog = getattr(self.environment, "katalog", None)
        if katalog is not None:
            from .wording import worded  # the Indonesian site has no use for it

            node = worded(node, katalog)
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import {escaped.__name__} as escape")


class _Context(Context):
    """Calls macros, which are most of what templates call, without asking what each wants to be given."""

    def call(self, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(obj) is not Macro:
            return super().call(obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj(self.eval_ctx, *args, **kwargs)
