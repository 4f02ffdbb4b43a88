"""Files that mean harm, or were harmed, each made here: HOSTILE lists (name, maker, expected).

usage: files.py NAME    writes one of them to standard output

A maker gives the bytes. What is expected is a part of the one line with which spor refuses the file, or None where it
reads the file in spite of all and answers.
"""
import io
import random
import sys
import zipfile

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
PARAGRAPH = "<w:p><w:r><w:t>Kajen er lang.</w:t></w:r></w:p>"


def document(body, doctype=""):
    return f"{HEAD}{doctype}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"


def docx(document_xml, extra=()):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", document_xml)
        for name, content in extra:
            package.writestr(name, content)
    return made.getvalue()


def zip_bomb():
    return docx(document(PARAGRAPH + " " * 300_000_000))


def bomb_beside():
    """Bombs in parts that the document names: each is small enough, and together they are not."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
    parts = range(1, 301)
    named = "".join(f'<Relationship Id="f{i}" Type="{kind}" Target="footer{i}.xml"/>' for i in parts)
    relations = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{named}</Relationships>'
    footers = [(f"word/footer{i}.xml", f"<w:ftr {NAMESPACE}>{' ' * 2_000_000}</w:ftr>") for i in parts]
    return docx(document(PARAGRAPH), [("word/_rels/document.xml.rels", relations), *footers])


def many_entries():
    return docx(document(PARAGRAPH), [(f"word/media/{i}.png", b"") for i in range(10_000)])


def parent_names():
    return docx(document(PARAGRAPH), [("../../../etc/cron.d/job", b"x")])


def external_entity():
    doctype = '<!DOCTYPE d [<!ENTITY secret SYSTEM "secret.txt">]>'
    return docx(document("<w:p><w:r><w:t>Kajen &secret; er lang.</w:t></w:r></w:p>", doctype))


def entity_bomb(wrap):
    steps = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    return wrap(f'<!DOCTYPE d [<!ENTITY a0 "kaj">{steps}]>', "&a11;")


def deep_tables():
    deep = 50_000
    cell = "<w:tbl><w:tr><w:tc>"
    return docx(document(cell * deep + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * deep))


def deep_elements():
    random_names = random.Random(1)
    return docx(document("".join(f'<w:p w:rsidR="{random_names.getrandbits(64):x}">' for _ in range(100_000))))


def truncated_docx():
    return docx(document(PARAGRAPH * 1000))[:-200]


def flipped_docx():
    whole = bytearray(docx(document(PARAGRAPH * 1000)))
    middle = whole.index(b"word/document.xml") + 40
    for at in range(middle, middle + 16):
        whole[at] ^= 0xFF
    return bytes(whole)


def pdf(objects, trailer=b"", cut=None):
    """Objects as a PDF file with its table of places; cut says how many bytes of it are left."""
    made = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return made[:cut]


PAGE = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R "
    b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
    b"<< /Length 44 >>\nstream\nBT /F 12 Tf 20 200 Td (Kajen er lang.) Tj ET \nendstream",
]


def pdf_with_password():
    lock = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"4f" * 32, b"55" * 32)
    return pdf(PAGE + [lock], b"/Encrypt 5 0 R /ID [<00> <00>]")


def pdf_truncated():
    return pdf(PAGE, cut=150)


def pdf_in_a_circle():
    circle = list(PAGE)
    circle[1] = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>"
    return pdf(circle)


def pdf_without_text():
    return pdf(PAGE[:3] + [b"<< /Length 0 >>\nstream\n\nendstream"])


def html_unclosed():
    return b"<!DOCTYPE html><html><body><p>Kajen er lang.</p>" + b"<div>" * 1_000_000


def html_formatting():
    return b"<html><body><p>Kajen er lang.</p>" + b"<b><i><p>" * 50_000 + b"</body>"


def html_tables():
    return b"<html><body><p>Kajen er lang.</p>" + b"<table><tr><td>" * 100_000


def html_attributes():
    return b"<html><body><p " + b"".join(b"a%d=x " % i for i in range(200_000)) + b">Kajen er lang.</p></body></html>"


def zeros():
    return b"\0" * 100_000_000


def noise():
    return random.Random(1).randbytes(1_000_000)


def cut_letter():
    return "Kajen er lang, og broen er på".encode()[:-1]


def text(unit, times, head="Kajen er lang.\n\n"):
    return lambda: (head + unit * times).encode()


def wrapped_docx(doctype, words):
    return docx(document(f"<w:p><w:r><w:t>Kajen {words}</w:t></w:r></w:p>", doctype))


def wrapped_html(doctype, words):
    return f"{doctype}<html><body><p>Kajen er lang. {words}</p></body></html>".encode()


HOSTILE = [
    ("zip-bomb.docx", zip_bomb, "unpacks to far more"),
    ("bombs-beside.docx", bomb_beside, "unpacks to far more"),
    ("many-entries.docx", many_entries, "files"),
    ("parent-names.docx", parent_names, "whose name leads out of the package"),
    ("external-entity.docx", external_entity, "document type declaration"),
    ("entity-bomb.docx", lambda: entity_bomb(wrapped_docx), "document type declaration"),
    ("deep-tables.docx", deep_tables, "deep"),
    ("deep-elements.docx", deep_elements, "deep"),
    ("no-zip.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "docx"),
    ("truncated.docx", truncated_docx, "damaged"),
    ("flipped.docx", flipped_docx, "damaged"),
    ("password.pdf", pdf_with_password, "password"),
    ("truncated.pdf", pdf_truncated, "damaged"),
    ("circle.pdf", pdf_in_a_circle, "damaged"),
    ("no-text.pdf", pdf_without_text, "without text"),
    ("only-a-name.pdf", lambda: b"%PDF-1.7\n", "damaged"),
    ("unclosed.html", html_unclosed, "nested more than 512 elements deep"),
    ("formatting.html", html_formatting, None),
    ("deep-tables.html", html_tables, "nested more than 512 elements deep"),
    ("attributes.html", html_attributes, "more than a thousand attributes"),
    ("entity-bomb.html", lambda: entity_bomb(wrapped_html), None),
    ("zeros.md", zeros, "binary"),
    ("noise.md", noise, "binary"),
    ("cut-letter.md", cut_letter, None),
    ("quotes.md", text("> ", 1_000_000), None),
    ("brackets.md", text("[", 1_000_000), None),
    ("links.md", text("[a](", 300_000), None),
    ("stars.md", text("*a **a ", 300_000), None),
    ("ticks.md", lambda: b"Kajen er lang.\n\n" + b" ".join(b"`" * n for n in range(1, 1500)), None),
    ("list.md", text("- ", 500_000), None),
    ("table.md", text("|a", 300_000, "|a|b|\n|---|---|\n"), None),
    ("one-word.md", text("kaj ", 1_000_000), None),
    ("one-line.md", text("kajen_er_lang", 800_000), None),
]

if __name__ == "__main__":
    sys.stdout.buffer.write(next(make for name, make, _ in HOSTILE if name == sys.argv[1])())
