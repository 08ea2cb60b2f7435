"""Offices: their names in a text, and what the names mean."""
