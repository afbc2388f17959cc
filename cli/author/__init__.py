"""The author's commands: begin an exercise, certify it, derive what follows from the key.

In: names of exercises.
Out: new files, certificates, derived files, an exit code.
Never: holds logic that another command could need.
"""
