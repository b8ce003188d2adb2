"""What a folder of texts holds: families of layouts, how well each was read, and what to look at."""
