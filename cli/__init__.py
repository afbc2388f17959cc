"""The `dlx` command: parse, call, print. What it prints is decided elsewhere."""
