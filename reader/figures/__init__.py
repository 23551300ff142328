"""Quantities in a text: found, understood, ranked."""
