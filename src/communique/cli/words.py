"""Words of a report made fit for one line of a screen, and how wide that is."""

import shutil

from communique.model.plain import UNSURE, clip, excerpt, fit, harmless, heading, label

__all__ = ["UNSURE", "clip", "excerpt", "fit", "harmless", "heading", "label", "screen_width"]

PIPED_WIDTH = 100


def screen_width(terminal: bool) -> int:
    """Characters in a line: the terminal's, between 60 and 140; a fixed number where output is piped."""
    return min(140, max(60, shutil.get_terminal_size((PIPED_WIDTH, 24)).columns)) if terminal else PIPED_WIDTH
