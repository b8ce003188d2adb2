"""Tables that the package reads, made by scripts."""
