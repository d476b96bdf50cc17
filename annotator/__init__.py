"""Glimmer: video feedback for parent-infant psychotherapy."""
