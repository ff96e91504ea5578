"""The ontology, its shapes and mappings, and the concept schemes that reading is driven by."""
