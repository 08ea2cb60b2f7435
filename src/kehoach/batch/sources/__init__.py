"""Arguments to Items, one at a time and always in the same order."""

from .open import items
from .passed import Passed

__all__ = ["Passed", "items"]
