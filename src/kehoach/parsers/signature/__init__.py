"""Signature blocks: authority marks, office, title, name (NĐ 30/2020, Điều 13; docs/domain.md 5.2)."""

from __future__ import annotations

from .blocks import Block, read_signatures
from .glued import part, post_and_name
from .looks import (
    SIGN_HERE,
    SIGNED,
    SIGNED_WORDS,
    ends_name,
    in_capitals,
    is_collective,
    is_mark,
    is_office_in_small,
    is_parted,
    is_signed_name,
    is_signing,
    is_term,
    name_in,
    offices_in_small,
    raised,
    whole_name,
)
from .misread import dirt_before_mark, is_of_seal

__all__ = [
    "SIGNED",
    "SIGNED_WORDS",
    "SIGN_HERE",
    "Block",
    "dirt_before_mark",
    "ends_name",
    "in_capitals",
    "is_collective",
    "is_mark",
    "is_of_seal",
    "is_office_in_small",
    "is_parted",
    "is_signed_name",
    "is_signing",
    "is_term",
    "name_in",
    "offices_in_small",
    "part",
    "post_and_name",
    "raised",
    "read_signatures",
    "whole_name",
]
