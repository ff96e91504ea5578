"""The library folder on disk: originals, clean texts, claims, and the ledger of sources."""
