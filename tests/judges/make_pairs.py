"""Makes the Word files of all pairs, each from one file that holds OLD and NEW, parted by a line "=== NEW ===".

usage: make_pairs.py PAIRS WORK     prints the pairs' names

NAME.md     pandoc makes Word of markdown
NAME.odt    pandoc makes ODT of markdown, and LibreOffice Word of that
NAME.html   LibreOffice makes Word of HTML
NAME.xml    the paragraphs of a Word file, written by hand; what a package needs beside them is added here
"""
import os
import subprocess
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
PARTING = "=== NEW ===\n"
SPACES = " ".join('xmlns:%s="%s"' % pair for pair in [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape")])
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def style(identity, name, more=""):
    return ('<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/>%s</w:style>' % (identity, name, more))


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(style("Overskrift%d" % n, "heading %d" % n, '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="%d"/></w:pPr>' % (n - 1))
              for n in (1, 2, 3))
    + style("Egen", "Egen overskrift", '<w:basedOn w:val="Overskrift2"/>')
    + style("Citat", "Quote", '<w:basedOn w:val="Normal"/>'))


def level(at, form, text):
    return ('<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/></w:lvl>'
            % (at, form, text))


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">' + level(0, "decimal", "§ %1.") + level(1, "decimal", "Stk. %2.") + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="2">' + level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="3">' + level(0, "bullet", "•") + level(1, "bullet", "–") + "</w:abstractNum>"
    + "".join('<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' % (n, n) for n in (1, 2, 3)))


def part(root, inside):
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<%s %s>%s</%s>' % (root, SPACES, inside, root)


def relation(identity, kind, target):
    return '<Relationship Id="%s" Type="%s%s" Target="%s"/>' % (identity, OFFICE, kind, target)


def write_by_hand(path, body):
    parts = {
        "word/document.xml": part("w:document", "<w:body>%s<w:sectPr/></w:body>" % body),
        "word/styles.xml": part("w:styles", STYLES),
        "word/numbering.xml": part("w:numbering", NUMBERING),
    }
    types = "".join('<Override PartName="/%s" ContentType="%s%s+xml"/>' % (name, WORD, kind) for name, kind in [
        ("word/document.xml", "document.main"), ("word/styles.xml", "styles"), ("word/numbering.xml", "numbering")])
    parts["[Content_Types].xml"] = (
        '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>%s</Types>' % (PACKAGE, types))
    relations = '<Relationships xmlns="%srelationships">%s</Relationships>'
    parts["_rels/.rels"] = relations % (PACKAGE, relation("rId1", "officeDocument", "word/document.xml"))
    parts["word/_rels/document.xml.rels"] = relations % (
        PACKAGE, relation("rId1", "styles", "styles.xml") + relation("rId2", "numbering", "numbering.xml"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text)


def main(pairs, work):
    convert = []
    names = []
    for file in sorted(os.listdir(pairs)):
        stem, ending = os.path.splitext(file)
        name = stem + "-" + ending[1:]
        names.append(name)
        with open(os.path.join(pairs, file), encoding="utf-8") as source:
            drafts = source.read().split(PARTING)
        for side, text in zip(("old", "new"), drafts, strict=True):
            path = os.path.join(work, "%s-%s" % (name, side))
            if ending == ".xml":
                write_by_hand(path + ".docx", text)
                continue
            if ending == ".html":
                with open(path + ".html", "w", encoding="utf-8") as page:
                    page.write(text)
            else:
                target = path + (".docx" if ending == ".md" else ".odt")
                subprocess.run(["pandoc", "-f", "markdown", "-o", target], input=text, text=True, check=True)
            if ending != ".md":
                convert += [path + ending, path + ".docx"]
    if convert:
        subprocess.run([sys.executable, os.path.join(HERE, "office.py"), "convert"] + convert, check=True)
    print("\n".join(names))


main(sys.argv[1], sys.argv[2])
