"""Lines to the parts of a document. One idea per file; nothing here knows which format the text came from."""
