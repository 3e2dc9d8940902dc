"""Sources: from files, folders and standard input to reports."""
