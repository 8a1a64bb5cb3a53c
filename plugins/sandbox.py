"""Keeps a city's own templates from reaching anything but what they are given: content must never run code of the build."""

from jinja2 import Environment
from jinja2.sandbox import ImmutableSandboxedEnvironment


def boxed(env: Environment) -> None:
    """Turn ``env``, which has compiled nothing yet, into Jinja's sandbox, with all it holds.

    Attributes that begin with an underscore, formats that reach for them and calls that change a list are refused.
    """
    fresh = ImmutableSandboxedEnvironment()
    env.__class__ = type("Boxed", (ImmutableSandboxedEnvironment, type(env)), {})
    for name in ("binop_table", "unop_table"):
        setattr(env, name, getattr(fresh, name))
    env.globals["range"] = fresh.globals["range"]
