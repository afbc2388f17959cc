"""The student's commands, one per module: parse, call, print.

In: arguments and the workspace around.
Out: an exit code and what is on the screen.
Never: holds logic that another command could need, or needs what only teachers install.
"""
