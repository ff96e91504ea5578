"""From running text to claims: the citations in it, and what the sentences say of them."""
