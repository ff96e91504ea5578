"""luocdo: which document cites, implements or replaces which, with the sentence that says so."""

__version__ = "0.1.0"
