"""Annotations that other programs wrote, or that Reader wrote and somebody edited, as values."""
