"""Libraries that not everybody needs: loaded when called for, named where missing."""

from importlib import import_module
from types import ModuleType

from communique.sources.failure import SourceError


def load(module: str, what: str) -> ModuleType:
    """The module. Raises SourceError, with what to install, where it is missing. `what`: 'PDF', 'feeds'."""
    try:
        return import_module(module)
    except ImportError as error:
        raise SourceError(f"to read {what}, install the extra: pip install 'communique[formats]'") from error
