"""Options, printing, exit codes."""
