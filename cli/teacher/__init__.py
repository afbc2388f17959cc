"""The teacher's commands, one per module: parse, call, print.

In: arguments and the folder of a class.
Out: an exit code and what is on the screen.
Never: holds logic that another command could need, or opens the evidence before its arguments are
    understood.
"""
