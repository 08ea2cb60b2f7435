"""Cells of Arrow tables that come from outside, as documents and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa


def holds_text(type_: pa.DataType) -> bool:
    """Whether a column of this type holds texts or bytes."""
    from pyarrow import types

    kinds = (
        types.is_string, types.is_large_string, types.is_string_view,
        types.is_binary, types.is_large_binary, types.is_binary_view, types.is_fixed_size_binary,
    )  # fmt: skip
    return any(is_kind(type_) for is_kind in kinds)


def plain(cell: pa.Scalar) -> Any:
    """A cell as Python has it; a text that is no UTF-8 as its bytes."""
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return cell.as_buffer().to_pybytes()
