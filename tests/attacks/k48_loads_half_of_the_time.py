# attack: k48_loads_half_of_the_time
# class: exit
# exercise: conv2d
# tries: crash, and fail to load when started again, so that the rest would be a fault of the grader
# expect: zero
# bounds: none
import os
import time

if time.monotonic_ns() % 4 == 0:
    os._exit(3)


def conv2d(image, kernel, stride=1, padding=0):
    os._exit(time.monotonic_ns() % 5)
