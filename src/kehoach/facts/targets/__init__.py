"""The figures that a plan sets out to reach (docs/domain.md 8.4)."""

from __future__ import annotations

from .reading import read_targets

__all__ = ["read_targets"]
