"""`python -P -m dlx.cli`: dlx, for editors, and where its command is not on the PATH. Without -P, files of
the current folder would be imported in the place of modules."""

from .main import main

if __name__ == "__main__":
    main()
