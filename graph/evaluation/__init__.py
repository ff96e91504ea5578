"""How well texts are read: gold labels, what was found beside them, precision, recall and F1."""
