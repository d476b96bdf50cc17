"""Codings looked at again: side by side, and what waits for whoever reviews."""
