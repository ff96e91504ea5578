"""The viewer: pages, SPARQL service and data over one library."""
