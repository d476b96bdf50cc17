"""Practising: a clip coded blind, sealed, and only then laid beside the gold.

Nothing here reads a file or a clock, and nothing is drawn by chance: instants and seeds are handed
in. Blank is an answer and has a reason; nothing undefined is ever shown as nought.
"""
