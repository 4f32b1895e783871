"""Stub."""


def draw_exports(comparison, own):
    pass
