#!/usr/bin/env python3
"""Gives spor one hostile file after the other and prints what each cost: exit code, seconds, peak memory, its answer.

usage: run.py SPOR [--bounded|--unbounded] [NAME...]
--unbounded: for a build with a sanitizer, whose memory is not spor's

What is refused is refused in one line that says why, with exit code 2, and nothing is written; what is read is answered
with exit code 0 or 1. Either stays under the bound on memory. Exits 1 where that is not so.
"""
import os
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from files import HOSTILE  # noqa: E402: nothing is to be written beside the sources

LIMIT_MIB = 300  # spor itself; pdftotext has a bound of its own, which spor sets
PATIENCE = 120  # seconds until a run counts as hung; generous, since no test is timed
SECRET = "hemmelig-kode-4711"


class Answer:
    def __init__(self, command, folder):
        with open(f"{folder}/stdout", "wb") as out, open(f"{folder}/stderr", "wb") as err:
            begin = time.monotonic()
            child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            self.hung = not wait_for(child.pid, begin)
            if self.hung:
                child.kill()
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.monotonic() - begin
        self.code = child.returncode
        self.peak = usage.ru_maxrss / 1024
        with open(f"{folder}/stderr", encoding="utf-8", errors="replace") as err:
            self.lines = err.read().splitlines()


def wait_for(pid, begin):
    """Whether the child ended in time; it is left unreaped, so that its memory can be asked for."""
    while time.monotonic() - begin < PATIENCE:
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return True
        time.sleep(0.002)
    return False


def fill(folder, name):
    """The drafts. Another process makes the hostile one: a child counts its parent's memory as its own."""
    for path, content in (("old.md", "Kajen er lang.\n"), ("secret.txt", SECRET)):
        with open(f"{folder}/{path}", "w", encoding="utf-8") as file:
            file.write(content)
    with open(f"{folder}/{name}", "wb") as file:
        subprocess.run([sys.executable, f"{os.path.dirname(__file__)}/files.py", name], stdout=file, check=True)


def faults(answer, expected, folder, bounded):
    if answer.hung:
        yield f"did not end in {PATIENCE} s"
    if bounded and answer.peak > LIMIT_MIB:
        yield f"took more than {LIMIT_MIB} MiB"
    written = os.path.exists(f"{folder}/redline.md")
    if expected is None:
        if answer.code not in (0, 1):
            yield f"exit code {answer.code}, and the file can be read"
        elif not written:
            yield "nothing was written"
        elif SECRET in open(f"{folder}/redline.md", encoding="utf-8").read():
            yield "a file beside the draft came into the redline"
        return
    if answer.code != 2:
        yield f"exit code {answer.code}, not 2"
    if len(answer.lines) != 1 or expected not in answer.lines[0]:
        yield f"no one line with “{expected}”"
    if written:
        yield "something was written"


def main():
    spor = os.path.abspath(sys.argv[1])
    bounded = "--unbounded" not in sys.argv
    wanted = [name for name in sys.argv[2:] if not name.startswith("-")]
    failed = False
    print("| file | bytes | exit | seconds | peak MiB | what spor says |\n|---|--:|--:|--:|--:|---|")
    for name, _, expected in HOSTILE:
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            fill(folder, name)
            size = os.path.getsize(f"{folder}/{name}")
            answer = Answer([spor, "diff", "old.md", name, "-o", "redline.md", "--lang", "en"], folder)
            said = answer.lines[0].removeprefix("spor: ") if answer.lines else "answers"
            print(f"| {name} | {size:,} | {answer.code} | {answer.seconds:.2f} | {answer.peak:.0f} | {said[:110]} |", flush=True)
            for fault in faults(answer, expected, folder, bounded):
                failed = True
                print(f"    FAILED: {name}: {fault}", flush=True)
    return 1 if failed else 0


sys.exit(main())
