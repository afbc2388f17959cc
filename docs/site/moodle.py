"""The pictures of Moodle for the pages about it, from one that runs: by hand, since a build has none.

python docs/site/moodle.py http://127.0.0.1:8000 --teacher NAME:PASSWORD --student NAME:PASSWORD \
    --course 3 --assignment 7 --chapter chapter3

In: the numbers, in Moodle's addresses, of a course and of an assignment in it: one for files, with feedback
comments, feedback files and the offline grading worksheet, where some people have handed in one chapter and
nobody has a mark yet.
Out: static/moodle/LANGUAGE-*.png. On the way it does what the pages tell, with what Moodle gives and takes,
in both languages; so it also tries dlx with that Moodle. Marks, feedback and a quiz are in it afterwards: use
one that was made for this, with both languages. `pngquant`, where it is installed, makes the files small.
Never: shows an answer of the key (students read the pages too), or asks anything of another address.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generated import BROWSERS  # type: ignore[import-not-found]
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, sync_playwright

PICTURES = Path(__file__).parent / "static" / "moodle"
LANGUAGES = ("en", "fr")  # marks and feedback are given in the last one
SIZE = ViewportSize(width=1000, height=1400)
MARGIN = 12
QUIZ = "quiz1"
UPLOAD = {"fr": "Déposer un fichier", "en": "Upload a file"}
ALL = {"fr": "Télécharger tous les travaux remis", "en": "Download all submissions"}
WITHOUT = (
    ".navbar, .drawer, .drawer-toggles, .secondary-navigation, #page-footer { display: none !important; }"
)
WIDE = "#page.drawers { margin: 0 !important; padding: 0 !important; }"
FRAME = "{ outline: 3px solid #c2410c; outline-offset: 3px; }"
OPENED = "menu => { menu.size = menu.options.length; menu.style.height = 'auto'; }"
AS_CSV = """menu => {
    menu.value = [...menu.options].find(option => option.value.includes("dataformat=csv")).value;
    menu.form.submit();
}"""
PREVIEW = "correctness=1&feedback=0&generalfeedback=0&rightanswer=0&history=0"


class Moodle:
    """A person in front of a running Moodle, who sees it in `language`.

    Args:
        browser: what shows the pages.
        address: where Moodle is.
        who: NAME:PASSWORD.
    """

    def __init__(self, browser: Browser, address: str, who: str) -> None:
        self.page: Page = browser.new_context(viewport=SIZE, color_scheme="light").new_page()
        self.address, self.language = address.rstrip("/"), LANGUAGES[0]
        self.page.route("http*://**", self._only_here)
        name, _, password = who.partition(":")
        self.go("/login/index.php?")
        self.page.fill("#username", name)
        self.page.fill("#password", password)
        self.page.click("#loginbtn")
        self.page.wait_for_load_state()

    def _only_here(self, route: Route) -> None:
        if route.request.url.startswith(self.address):
            route.continue_()
        else:
            route.abort()

    def go(self, path: str) -> None:
        """Open a page."""
        self.page.goto(f"{self.address}{path}&lang={self.language}")
        self.page.wait_for_load_state("networkidle")

    def save(self, to: Path, path: str) -> Path:
        """Keep the file that Moodle sends from an address."""
        with self.page.expect_download() as sent:
            self.page.evaluate("address => { location = address; }", self.address + path)
        sent.value.save_as(to)
        return to

    def choose(self, file: Path) -> None:
        """Put a file into the form of this page."""
        self.page.locator(".fp-btn-choose").first.click()
        self.page.locator(".fp-repo", has_text=UPLOAD[self.language]).first.click()
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_timeout(1000)  # the form is drawn once more
        self.page.locator(".fp-upload-form input[type=file]:visible").set_input_files(file)
        self.page.locator(".fp-upload-btn:visible").click()
        self.page.locator(".filepicker-filename a").wait_for()

    def send(self, button: str = "#id_submitbutton") -> None:
        """Send the form of this page."""
        self.page.locator(button).click()
        self.page.wait_for_load_state("networkidle")

    def shoot(self, name: str, height: int, *framed: Locator) -> None:
        """A picture of the upper part of what this page is about, with frames around what to click."""
        self.page.add_style_tag(content=f"{WITHOUT} {WIDE} .framed {FRAME}")
        for one in framed:
            one.first.evaluate("it => it.classList.add('framed')")
        self.page.wait_for_timeout(500)
        parts = [part for part in self.page.locator("#page-header, #region-main").all() if part.is_visible()]
        boxes = [box for part in parts if (box := part.bounding_box())]
        top, left = min(box["y"] for box in boxes), min(box["x"] for box in boxes)
        bottom = max(box["y"] + box["height"] for box in boxes)
        path = PICTURES / f"{self.language}-{name}.png"
        PICTURES.mkdir(parents=True, exist_ok=True)
        clip = {
            "x": max(0.0, left - MARGIN),
            "y": max(0.0, top - MARGIN),
            "width": SIZE["width"] - 2 * max(0.0, left - MARGIN),
            "height": min(float(height), bottom - top + 2 * MARGIN),
        }
        self.page.screenshot(path=path, animations="disabled", clip=clip)  # type: ignore[arg-type]
        if quantise := shutil.which("pngquant"):
            subprocess.run([quantise, "--force", "--ext", ".png", "--strip", "64", path], check=True)
        print(path.name, path.stat().st_size)


def dlx(language: str, *arguments: str | Path) -> None:
    """Run a command of dlx, and say which."""
    print("$ dlx", *(Path(argument).name for argument in arguments))
    subprocess.run([Path(sys.executable).parent / "dlx", *arguments, "--lang", language], check=True)


def teach(moodle: Moodle, course: str, assignment: str, chapter: str, here: Path) -> None:
    """What a teacher does, in one language: from the submissions to marks and feedback."""
    page, language = moodle.page, moodle.language
    view = f"/mod/assign/view.php?id={assignment}"
    plugin = f"{view}&action=viewpluginpage&pluginsubtype=assignfeedback"
    moodle.go(f"{view}&action=grading")
    menu = page.locator("select.urlselect")
    menu.evaluate(OPENED)
    moodle.shoot("submissions", 335, page.get_by_text(ALL[language]), menu)
    archive = moodle.save(here / "moodle.zip", f"{view}&action=downloadall")
    sheet = moodle.save(here / "worksheet.csv", f"{plugin}&plugin=offline&pluginaction=downloadgrades")

    moodle.go(f"/user/index.php?id={course}&perpage=5000")
    page.locator("#select-all-participants").click()
    page.wait_for_timeout(500)
    with page.expect_download() as sent:
        page.locator("#formactionid").evaluate(AS_CSV)
    sent.value.save_as(roster := here / "participants.csv")

    class_ = ("--class", here / "2026")
    known = ("--roster", roster, "--worksheet", sheet)
    dlx(language, "class", "collect", archive, *known, "--chapter", chapter, *class_)
    dlx(language, "class", "grade", *class_)
    dlx(language, "class", "report", *class_)
    back = ("--worksheet", sheet, "--feedback", here / "feedback.zip")
    dlx(language, "class", "export", "--chapter", chapter, *back, *class_)

    for name, kind, action, file in (
        ("marks", "offline", "uploadgrades", here / "worksheet-dlx.csv"),
        ("feedback", "file", "uploadzip", here / "feedback.zip"),
    ):
        moodle.go(f"{plugin}&plugin={kind}&pluginaction={action}")
        moodle.choose(file)
        if name == "marks":
            choose, button = page.locator(".fp-btn-choose"), page.locator("#id_submitbutton")
            moodle.shoot("marks-upload", 600, choose, button)
        moodle.send()
        moodle.shoot(f"{name}-confirm", 330)
        if language == LANGUAGES[-1]:
            moodle.send()


def ask(moodle: Moodle, course: str, here: Path) -> None:
    """A quiz goes into the question bank, and its first question is tried."""
    page = moodle.page
    dlx(moodle.language, "export", "moodle", QUIZ, "--variants", "2", "--output", here / f"{QUIZ}.xml")
    moodle.go(f"/question/bank/importquestions/import.php?courseid={course}")
    page.locator("#id_format_xml").check()
    moodle.choose(here / f"{QUIZ}.xml")
    label = page.locator("label:has(#id_format_xml)")
    moodle.shoot("import", 760, label, page.locator(".fp-btn-choose"), page.locator("#id_submitbutton"))
    moodle.send()
    moodle.go(f"/question/edit.php?courseid={course}")
    firsts = page.locator("#id_selectacategory option", has_text="01 ").all()
    category = max((first.get_attribute("value") or "" for first in firsts), key=_number)  # the newest one
    moodle.go(f"/question/edit.php?courseid={course}&cat={category}")
    box = page.locator("#categoryquestions tbody input[type=checkbox]").first
    number = (box.get_attribute("name") or "").removeprefix("q")
    moodle.go(f"/question/bank/previewquestion/preview.php?id={number}&courseid={course}&{PREVIEW}")
    page.locator(".que input[type=text]").first.fill("1")
    moodle.send("[name=finish]")
    moodle.shoot("question", 310)


def _number(category: str) -> int:
    return int(category.partition(",")[0] or 0)


def learn(moodle: Moodle, assignment: str) -> None:
    """What a student finds afterwards."""
    moodle.go(f"/mod/assign/view.php?id={assignment}")
    moodle.page.locator(".submissionstatustable").evaluate("table => table.remove()")
    moodle.shoot("student", 640, moodle.page.locator(".feedback .fileuploadsubmission a"))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("address")
    for name in ("teacher", "student", "course", "assignment", "chapter"):
        parser.add_argument(f"--{name}", required=True)
    given = parser.parse_args()
    program = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        teacher = Moodle(browser, given.address, given.teacher)
        for teacher.language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                teach(teacher, given.course, given.assignment, given.chapter, Path(folder))
                ask(teacher, given.course, Path(folder))
        student = Moodle(browser, given.address, given.student)
        for student.language in LANGUAGES:
            learn(student, given.assignment)
        browser.close()


if __name__ == "__main__":
    main()
