"""Tables of the domain: types of documents, organs, provinces, titles. Each module reads its own table."""
