"""Modules that another library imports at once and we never use: they load when something of theirs is asked for.

In:  names of modules.
Out: stand-ins under these names in ``sys.modules``; the module itself takes its place at the first look into it.
It never changes what a module does, nor touches one that is loaded already.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        # whoever walks through all modules (inspect, say) asks for __file__ and the like: that loads nothing
        if name.startswith("__") and name not in ("__path__", "__all__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r} yet")
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        self.__dict__.update(import_module(self.__name__).__dict__)
        return getattr(sys.modules[self.__name__], name)


def postpone(*names: str) -> None:
    """Have each module of ``names`` that nobody has imported yet load at its first use.

    Its absence shows at that use too, as ``ModuleNotFoundError``.
    """
    for name in names:
        if name not in sys.modules:
            stand_in = _StandIn(name)
            stand_in.__spec__ = ModuleSpec(name, None)
            sys.modules[name] = stand_in
