"""The graph in pyoxigraph: one writer, immutable snapshots for readers, killable workers for strangers' queries."""
