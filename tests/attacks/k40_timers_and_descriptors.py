# attack: k40_timers_and_descriptors
# class: resource
# exercise: conv2d
# tries: timers, pipes, event counters and epolls until there are no more, and a signal at every millisecond
# expect: zero
# bounds: its own process only
def conv2d(image, kernel, stride=1, padding=0):
    import ctypes
    import os
    import signal

    libc = ctypes.CDLL(None)
    identifier = ctypes.c_void_p()
    for _ in range(20000):
        if libc.timer_create(1, None, ctypes.byref(identifier)) < 0:
            break
    for _ in range(200):
        try:
            os.pipe()
            os.eventfd(0)
        except OSError:
            break
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    return None
