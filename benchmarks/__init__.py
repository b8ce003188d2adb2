"""Benchmarks: how fast and how right newsparse is, measured on texts made for the purpose."""
