"""The same shards on an engine: processes of this machine, or an existing cluster."""
