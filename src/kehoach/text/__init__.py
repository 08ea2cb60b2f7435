"""Characters and lines. Knows nothing of law and imports nothing else of the project."""
