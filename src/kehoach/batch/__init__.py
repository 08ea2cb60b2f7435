"""Many documents: sources, shards, workers, destinations, the ledger and the report."""
