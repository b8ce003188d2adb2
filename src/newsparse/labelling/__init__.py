"""Blocks to zones: where on the page each block stands."""
