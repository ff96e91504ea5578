"""Data that ships: the authority file, places, sample documents and gold labels."""
