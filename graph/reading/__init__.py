"""From a file to its clean text, and from the text to what stands where in it."""
