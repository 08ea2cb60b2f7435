"""Vietnamese character sets from before Unicode: bytes to text, text to bytes, and finding out which set it is.

One module per set, each with `decode(data) -> str` and `encode(text) -> bytes`: `cp1258`, `tcvn3`, `vni`, `viscii`,
`vps`. `detect` chooses between them by `syllables`; `mojibake` mends Unicode text that holds their bytes as letters.
Nothing here is imported until bytes turn out not to be plain Unicode.
"""
