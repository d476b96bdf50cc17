"""Supervision packs: two codings of a clip and every figure on them, to be worked out again."""
