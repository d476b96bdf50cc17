"""How far people who code one clip blind agree, over months, and what to do when they drift apart.

Nothing here reads a file or a clock. Seeds are handed in, and what is drawn by one is always drawn
alike. Blank is an answer and has a reason.
"""
