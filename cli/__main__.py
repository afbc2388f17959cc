"""`python -m dlx.cli`: dlx, for editors, and where its command is not on the PATH."""

from .main import main

if __name__ == "__main__":
    main()
