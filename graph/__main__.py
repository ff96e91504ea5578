"""`python -m graph` is the `luocdo` command."""

from graph.cli.main import main

main()
