"""LibreOffice as a judge: one process for all files, spoken to over a pipe.

usage: office.py convert FROM TO [FROM TO ...]    HTML or ODT into Word
       office.py read FILE [FILE ...]             texts as JSON; "FILE+accept" and "FILE+reject" settle the changes first
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

SETTLE = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def setting(name, value):
    answer = PropertyValue()
    answer.Name = name
    answer.Value = value
    return answer


class Office:
    """A LibreOffice of its own, with a profile that is thrown away."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        self.pipe = "spor%d" % os.getpid()
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
             "-env:UserInstallation=file://" + self.profile.name,
             "--accept=pipe,name=%s;urp" % self.pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(
                    "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % self.pipe)
                break
            except NoConnectException:
                if self.process.poll() is not None and self.process.returncode != 0:
                    raise SystemExit("soffice did not start")
                time.sleep(0.25)
        else:
            raise SystemExit("soffice did not answer")
        manager = self.context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it hangs up while it is answering
            pass
        self.process.wait(60)
        self.profile.cleanup()

    def open(self, path, *more):
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document = self.desktop.loadComponentFromURL(url, "_blank", 0, (setting("Hidden", True),) + more)
        if document is None:
            raise SystemExit("LibreOffice cannot open " + path)
        return document

    def convert(self, source, target):
        more = (setting("FilterName", "HTML (StarWriter)"),) if source.endswith(".html") else ()
        document = self.open(source, *more)
        document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(target)),
                            (setting("FilterName", "MS Word 2007 XML"),))
        document.close(True)

    def read(self, path, settle):
        document = self.open(path)
        if settle:
            frame = document.getCurrentController().getFrame()
            self.dispatcher.executeDispatch(frame, SETTLE[settle], "", 0, ())
        notes = []
        texts = list(texts_of(document.Text, notes))
        while notes:  # in the order of their references
            texts.extend(texts_of(notes.pop(0), notes))
        shapes = document.DrawPage
        for index in range(shapes.Count):
            shape = shapes.getByIndex(index)
            if hasattr(shape, "Text") and shape.Text is not None:
                texts.extend(texts_of(shape.Text, notes))
        document.close(True)
        return texts


def items(container):
    walk = container.createEnumeration()
    while walk.hasMoreElements():
        yield walk.nextElement()


def texts_of(text, notes):
    """Each paragraph's text, those of a table's cells among them. References to notes are left out."""
    for part in items(text):
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.getCellNames():
                yield from texts_of(part.getCellByName(name), notes)
        elif hasattr(part, "createEnumeration"):
            yield "".join(portion_text(portion, notes) for portion in items(part))


def portion_text(portion, notes):
    if portion.TextPortionType == "ContentControl":
        return "".join(portion_text(inner, notes) for inner in items(portion.ContentControl))
    if portion.TextPortionType == "Footnote":
        notes.append(portion.Footnote)
    return portion.String if portion.TextPortionType in ("Text", "TextField") else ""


def main(verb, paths):
    with Office() as office:
        if verb == "convert":
            for source, target in zip(paths[::2], paths[1::2]):
                office.convert(source, target)
            return
        answers = {}
        for path in paths:
            name, _, settle = path.partition("+")
            answers[path] = office.read(name, settle)
        json.dump(answers, sys.stdout, ensure_ascii=False)


main(sys.argv[1], sys.argv[2:])
