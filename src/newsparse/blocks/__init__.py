"""Lines to blocks: the lines that are read as one."""
