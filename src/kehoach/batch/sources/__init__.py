"""Arguments to Items, one at a time and always in the same order."""

from .open import items, nothing_in
from .passed import Passed

__all__ = ["Passed", "items", "nothing_in"]
