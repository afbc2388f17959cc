# attack: k28_sockets
# class: secrets
# exercise: conv2d
# tries: abstract, unnamed and inherited sockets: bind, connect, socketpair, send a descriptor over the answer channel
# expect: zero
# bounds: none
def _leak(tag, text):  # how this file shows success: what it prints, and a mark that the tests look for
    import os
    try:
        print("DLX-LEAK", tag, text, flush=True)
    except BaseException:
        pass
    try:
        os.makedirs("/tmp/dlx_attack_marks", exist_ok=True)
        with open("/tmp/dlx_attack_marks/" + tag, "a") as file:
            file.write(str(text)[:300])
    except BaseException:
        pass

def conv2d(image, kernel, stride=1, padding=0):
    import socket

    for action in (
        lambda: socket.socketpair(),
        lambda: socket.socket(socket.AF_UNIX).bind("\0dlx_attack"),
        lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).connect("\0dlx_attack"),
        lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b"x", ("::1", 9)),
        lambda: socket.socket(fileno=3).sendmsg([b""], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, b"\0" * 4)]),
        lambda: socket.socket(fileno=3).getpeername(),
        lambda: socket.getaddrinfo("localhost", 80),
    ):
        try:
            _leak("k28_socket", action())
        except OSError:
            pass
    return None
