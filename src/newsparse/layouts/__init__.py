"""Layouts of sites, agencies and databases, as data."""
