"""How far two codings of one clip agree: every coefficient shows its table, and blank is an answer.

Times are whole milliseconds and intervals leave out their end. Nothing here reads a file or a
clock; chance is handed in as a seed.
"""
