#!/usr/bin/env python3
"""How near each tool's marks come to those that people set in their own redlines.

usage: editors.py SPOR FOLDER...

Each .md file of a FOLDER is a redline of somebody's, with **new** and ~~old~~; of .xml and .html files every paragraph with
<ins> and <del> in it is one (the issues of a standard's working group come so). Its marks rejected and accepted are the two
drafts; spor, git, dwdiff and wdiff (those that are installed) compare them; and their marks are held against the person's,
word by word: precision, recall and F over all words, and how many marks there are. A redline in which a tool's two sides do
not say what the drafts say is left out for that tool, and counted.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

KEPT, OLD, NEW = "=", "-", "+"
FEWEST_KEPT = 6  # words of a paragraph that nobody changed: fewer say nothing of how a person marks
NO_TEXT = re.compile(r"[*~_`#|<>\[\]{}\\]")  # what one of the tools takes for a mark


def plain(text):
    return NO_TEXT.sub("", html.unescape(text))


def parse(text, marks):
    """[(kind, text)] of a text whose stretches stand between marks: {opening: (kind, closing)}."""
    pieces, at = [], 0
    opening = re.compile("|".join(re.escape(mark) for mark in marks))
    while at < len(text):
        found = opening.search(text, at)
        if not found:
            break
        kind, closing = marks[found.group()]
        end = text.find(closing, found.end())
        if end < 0:
            break
        pieces += [(KEPT, text[at : found.start()]), (kind, text[found.end() : end])]
        at = end + len(closing)
    return pieces + [(KEPT, text[at:])]


def of_markup(source):
    """The redlines in the paragraphs of a file with <ins> and <del>."""
    source = re.sub(r"<!--.*?-->|<pre>.*?</pre>", "\n\n", source, flags=re.S)
    blocks = re.split(r"</?(?:p|li|ul|ol|blockquote|td|tr|table|div|dd|dt|dl|h\d|th|body|resolution|discussion)\b[^>]*>", source)
    for block in blocks:
        if "<ins>" not in block or "<del>" not in block:
            continue
        block = re.sub(r"<(?!/?(?:ins|del)>)[^>]*>", " ", block)
        yield parse(" ".join(block.split()), {"<ins>": (NEW, "</ins>"), "<del>": (OLD, "</del>")})


def redlines_of(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            source = file.read()
        if name.endswith(".md"):
            yield parse(source, {"**": (NEW, "**"), "~~": (OLD, "~~")})
        elif name.endswith((".xml", ".html")):
            yield from of_markup(source)


def words(pieces, side):
    """[(word, is it marked)] of one side."""
    text, marked = "", []
    for kind, part in pieces:
        if kind in (KEPT, side):
            text += part
            marked += [kind == side] * len(part)
    return [(word.group(), any(marked[word.start() : word.end()])) for word in re.finditer(r"\w+", text)]


def tools(spor):
    """name: (its command, how it marks)"""
    markdown = {"**": (NEW, "**"), "~~": (OLD, "~~"), "<ins>": (NEW, "</ins>"), "<del>": (OLD, "</del>")}
    wdiff = {"{+": (NEW, "+}"), "[-": (OLD, "-]")}
    known = {
        "spor": ([spor, "diff", "--to", "md"], markdown),
        "git": (["git", "diff", "--no-index", "--word-diff=plain", "-U100000"], wdiff),
        "dwdiff": (["dwdiff"], wdiff),
        "wdiff": (["wdiff"], wdiff),
    }
    return {name: tool for name, tool in known.items() if shutil.which(tool[0][0])}


def compare(command, marks, folder):
    paths = [os.path.join(folder, name) for name in ("old.md", "new.md")]
    text = subprocess.run(command + paths, capture_output=True, text=True, check=False).stdout
    if command[0] == "git":
        text = "\n".join(line for line in text.split("\n")[4:] if not line.startswith("@@"))
    return parse(text, marks)


def rates(pairs):
    both = sum(person and tool for person, tool in pairs)
    precision = both / max(1, sum(tool for _, tool in pairs))
    recall = both / max(1, sum(person for person, _ in pairs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(spor, folders):
    redlines = []
    for folder in folders:
        for pieces in redlines_of(folder):
            pieces = [(kind, plain(text)) for kind, text in pieces]
            kept = sum(len(text.split()) for kind, text in pieces if kind == KEPT)
            if kept >= FEWEST_KEPT and {kind for kind, text in pieces if text.strip()} > {KEPT}:
                redlines.append(pieces)
    if not redlines:
        sys.exit("editors.py: no redline in " + " ".join(folders))
    print(f"{len(redlines)} redlines\n")
    print(f"{'tool':8}{'new: P':>8}{'R':>7}{'F':>7}{'old: P':>10}{'R':>7}{'F':>7}{'marks':>9}{'left out':>10}")
    for name, (command, marks) in tools(spor).items():
        pairs, count, left_out = {NEW: [], OLD: []}, 0, 0
        with tempfile.TemporaryDirectory() as folder:
            for pieces in redlines:
                for side, draft in ((OLD, "old.md"), (NEW, "new.md")):
                    text = "".join(part for kind, part in pieces if kind in (KEPT, side))
                    with open(os.path.join(folder, draft), "w", encoding="utf-8") as file:
                        file.write(re.sub("  +", " ", text).strip() + "\n")
                found = compare(command, marks, folder)
                sides = {side: (words(pieces, side), words(found, side)) for side in (NEW, OLD)}
                if any([word for word, _ in a] != [word for word, _ in b] for a, b in sides.values()):
                    left_out += 1
                    continue
                count += sum(kind != KEPT and bool(text.strip()) for kind, text in found)
                for side, (person, tool) in sides.items():
                    pairs[side] += [(a[1], b[1]) for a, b in zip(person, tool)]
        new, old = rates(pairs[NEW]), rates(pairs[OLD])
        print(f"{name:8}{new[0]:8.3f}{new[1]:7.3f}{new[2]:7.3f}{old[0]:10.3f}{old[1]:7.3f}{old[2]:7.3f}{count:9}{left_out:10}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
