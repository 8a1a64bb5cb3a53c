"""The domain of public-information publishing, testable without Pelican.

Rooms, imported downward only: ``intake`` turns files into typed records or problems, ``records`` holds one model
a kind, ``registry`` links them, ``law`` is the law as data, ``publish`` plans every output, ``build`` names outputs.
"""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""No package that happens to be installed may change how a record is read; nor is the environment searched for one."""
