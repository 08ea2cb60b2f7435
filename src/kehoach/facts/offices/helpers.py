"""Who helps: see `running`."""

from .running import helpers_in

__all__ = ["helpers_in"]
