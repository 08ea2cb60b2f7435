"""Where a batch puts its documents: a folder of JSON, lines, Parquet, SQLite. One file each."""
