"""Zones to fields: what the record holds."""
