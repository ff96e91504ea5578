"""The questions that luocdo answers, each one named function over a snapshot."""
