"""The author's commands: certify exercises, derive what follows from the key.

In: names of exercises.
Out: certificates, derived files, an exit code.
Never: holds logic that another command could need.
"""
