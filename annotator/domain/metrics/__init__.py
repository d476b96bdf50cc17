"""Figures about a coded clip: each shows its workings, and blank is an answer."""
