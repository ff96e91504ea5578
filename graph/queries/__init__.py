"""The questions as SPARQL files. Each pastes into any endpoint; its first comments ask it in words."""
