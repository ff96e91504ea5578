"""What a trace becomes when it leaves the library: picture, page, table, network."""
