# attack: k25_import_the_key
# class: secrets
# exercise: conv2d
# tries: import the key, the judge, the checks; ask importlib.metadata and pkgutil where they lie
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
    import importlib
    import importlib.metadata
    import pkgutil
    import sys

    for name in ("dlx.solutions", "dlx.exercises", "dlx.grader.judging", "dlx.grader.key", "dlx.grader.key.answer_key", "solutions", "test_hidden", "dlx.cli", "dlx.grader.checking", "pytest"):
        try:
            _leak("k25_import", importlib.import_module(name))
        except ImportError:
            pass
    for distribution in importlib.metadata.distributions():
        if "dlx" in str(distribution.metadata.get("Name", "")).lower():
            _leak("k25_distribution", distribution)
    found = [module.name for module in pkgutil.iter_modules() if "dlx" in module.name]
    if found:
        _leak("k25_pkgutil", found)
    return None
