"""Rejecting all of a redline gives OLD, accepting all gives NEW: pandoc and LibreOffice say so, paragraph for paragraph.
And where spor accepts or rejects all itself, no change is left, and both find the text that they find by doing it themselves.

usage: judge.py SPOR WORK PAIR...    WORK holds PAIR-old.docx and PAIR-new.docx
"""
import json
import os
import re
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
BLANKS = re.compile(r"[\s\u00a0]+")


# pandoc (2.17) reads code past all tracked changes: what is in one is lost to it.
PANDOC_IS_BLIND = {"code-md"}


def plain(texts):
    """Texts without what is no matter of words: widths of blanks, soft hyphens, empty paragraphs."""
    shown = (BLANKS.sub(" ", text.replace("\u00ad", "")).strip() for text in texts)
    return [text for text in shown if text]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


# ---- pandoc -------------------------------------------------------------------------------------------------------

SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}


def inline_text(inlines, notes):
    text = ""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind in SPACES:
            text += SPACES[kind]
        elif kind == "Str":
            text += content
        elif kind in ("Code", "Math"):
            text += content[1]
        elif kind == "Note":
            notes.append(content)
        elif kind == "Quoted":
            text += inline_text(content[1], notes)
        elif kind in ("Span", "Link", "Image", "Cite"):
            text += inline_text(content[1], notes)
        elif isinstance(content, list):
            text += inline_text(content, notes)
    return text


def block_texts(blocks, notes):
    for block in blocks:
        kind, content = block["t"], block.get("c")
        if kind in ("Para", "Plain"):
            yield inline_text(content, notes)
        elif kind == "Header":
            yield inline_text(content[2], notes)
        elif kind == "CodeBlock":
            yield content[1]
        elif kind == "LineBlock":
            for line in content:
                yield inline_text(line, notes)
        elif kind in ("BlockQuote", "Div"):
            yield from block_texts(content if kind == "BlockQuote" else content[1], notes)
        elif kind == "BulletList":
            for item in content:
                yield from block_texts(item, notes)
        elif kind == "OrderedList":
            for item in content[1]:
                yield from block_texts(item, notes)
        elif kind == "DefinitionList":
            for term, definitions in content:
                yield inline_text(term, notes)
                for definition in definitions:
                    yield from block_texts(definition, notes)
        elif kind == "Table":
            for row in table_rows(content):
                for cell in row[1]:
                    yield from block_texts(cell[4], notes)


def table_rows(table):
    yield from table[3][1]
    for body in table[4]:
        yield from body[2]
        yield from body[3]
    yield from table[5][1]


def by_pandoc(path, track):
    tree = json.loads(run("pandoc", "-f", "docx+empty_paragraphs", "-t", "json", "--track-changes=" + track, path))
    notes = []
    meta = [inline_text(value["c"], notes) for _, value in sorted(tree["meta"].items()) if value["t"] == "MetaInlines"]
    texts = meta + list(block_texts(tree["blocks"], notes))
    while notes:
        texts.extend(block_texts(notes.pop(0), notes))
    return plain(texts)


# ---- the trial ----------------------------------------------------------------------------------------------------

def redline(spor, work, pair):
    old, new, marked = (os.path.join(work, pair + end) for end in ("-old.docx", "-new.docx", "-redline.docx"))
    done = subprocess.run([spor, "diff", "--moves", "marked", "--ignore", "wraps,furniture", "--date", "2026-01-31",
                           old, new, "-o", marked], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit("%s: spor diff answered %d\n%s" % (pair, done.returncode, done.stderr))
    return old, new, marked


TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|delText|cellIns|cellDel|\w+Change|(?:move|customXml)\w*Range(?:Start|End))[ />]")


def settle(spor, redline):
    """What spor makes of a redline, by side; and what of the changes it left in it."""
    settled, left = {}, []
    for side in ("accept", "reject"):
        settled[side] = redline.replace(".docx", "-%s.docx" % side)
        subprocess.run([spor, side, redline, "-o", settled[side]], check=True, capture_output=True)
        with zipfile.ZipFile(settled[side]) as package:
            for name in package.namelist():
                for found in set(TRACKED.findall(package.read(name)) if name.endswith(".xml") else ()):
                    left.append("%s: %s is left in %s" % (settled[side], found.decode(), name))
    return settled, left


def compare(pair, judge, side, wanted, found):
    """None where both are the same; otherwise the first paragraphs that differ."""
    if wanted == found:
        return None
    lines = ["%s: %s finds that %s-all is not what it should be" % (pair, judge, side)]
    for index in range(max(len(wanted), len(found))):
        a = wanted[index] if index < len(wanted) else None
        b = found[index] if index < len(found) else None
        if a != b:
            lines += ["    wanted %r" % a, "    found  %r" % b]
            break
    return "\n".join(lines)


def main(spor, work, pairs):
    files = {pair: redline(spor, work, pair) for pair in pairs}
    failures = []
    redlines = {pair: marked for pair, (_, _, marked) in files.items()}
    redlines.update({pair + " (NEW)": files[pair][1] for pair in pairs if pair.startswith("tracked")})
    settled = {}
    for pair, redline_file in redlines.items():
        settled[pair], left = settle(spor, redline_file)
        failures += left

    def ask_pandoc(pair):
        old, new, marked = files[pair]
        for side, draft in (("accept", new), ("reject", old)) if pair not in PANDOC_IS_BLIND else ():
            yield compare(pair, "pandoc", side, by_pandoc(draft, "accept"), by_pandoc(marked, side))

    def ask_pandoc_of_settled(pair):
        for side, path in settled[pair].items() if pair not in PANDOC_IS_BLIND else ():
            yield compare(pair, "pandoc", "spor " + side, by_pandoc(redlines[pair], side), by_pandoc(path, "all"))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(lambda pair: list(ask_pandoc(pair)), pairs):
            failures += [line for line in found if line]
        for found in pool.map(lambda pair: list(ask_pandoc_of_settled(pair)), redlines):
            failures += [line for line in found if line]

    wanted = []
    for old, new, marked in files.values():
        wanted += [old + "+accept", new + "+accept", marked + "+accept", marked + "+reject"]
    for pair, redline_file in redlines.items():
        wanted += [redline_file + "+accept", redline_file + "+reject", *settled[pair].values()]
    wanted = list(dict.fromkeys(wanted))
    answers = json.loads(run(sys.executable, os.path.join(HERE, "office.py"), "read", *wanted))
    for pair, (old, new, marked) in files.items():
        for side, draft in (("accept", new), ("reject", old)):
            failures.append(compare(pair, "LibreOffice", side, plain(answers[draft + "+accept"]), plain(answers[marked + "+" + side])))
    for pair, redline_file in redlines.items():
        for side, path in settled[pair].items():
            failures.append(compare(pair, "LibreOffice", "spor " + side, plain(answers[redline_file + "+" + side]), plain(answers[path])))
    failures = [line for line in failures if line]
    blind = 4 * len(PANDOC_IS_BLIND & set(pairs))
    print("\n".join(failures + ["%d pairs, %d verdicts, %d against spor"
                                % (len(pairs), 4 * len(pairs) + 4 * len(redlines) - blind, len(failures))]))
    return 1 if failures else 0


sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
