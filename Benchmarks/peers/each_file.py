"""Runs a function on every file that the command line names, and counts those on which it fails."""

import sys


def each_file(function):
    """Prints what `function` makes of each file; one that it cannot read ends nothing."""
    failed = 0
    for path in (argument for argument in sys.argv[1:] if not argument.startswith("--")):
        try:
            print(function(path))
        except Exception as error:  # whatever the library throws
            failed += 1
            print(f"{path}: {type(error).__name__}: {error}"[:200], file=sys.stderr)
    if failed:
        print(f"{failed} files failed")
