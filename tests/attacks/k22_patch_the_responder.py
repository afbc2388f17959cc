# attack: k22_patch_the_responder
# class: monkeypatch
# exercise: conv2d
# tries: rewrite the modules that answer for the work (wire, responder, zygote, lockdown) so that every reply claims success, and look there for more
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

import sys


def everything_is_right(self, id_, op, request):
    names = sorted(name for name in sys.modules if "judge" in name or "solutions" in name or "answers" in name)
    if names:
        _leak("k22_modules", names)
    return "value", [True, [], "accepted"]


for name, module in list(sys.modules.items()):
    if name.endswith("responder"):
        module.Responder.respond = everything_is_right
        module._digest = lambda value: b""
    if name.endswith("wire"):
        module.MAX_BODY = module.MAX_HEADER = 1 << 40
    if name.endswith("lockdown"):
        module.take_on = lambda *_: None


def conv2d(image, kernel, stride=1, padding=0):
    return True
