"""The command line: a thin room at the far right that calls the others."""


def main() -> None:
    """The command `communique`. Ends the process with 0 (all well), 1 (some inputs failed) or 2 (wrong usage)."""
    from communique.cli.app import run

    run()
