"""Which document a citation means, and which body issued it: a pure function over claims and what is known."""
