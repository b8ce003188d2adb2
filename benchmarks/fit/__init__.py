"""Weights that data makes: a command a stage, from pages with gold to a file of small integers."""
