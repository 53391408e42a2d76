"""Recalculates workbooks in one running LibreOffice and tells how long that took.

Started with the address of a LibreOffice that listens. Reads one command per line from its input, as JSON, and answers
each with one line of JSON.
"""

import array
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(address, seconds=60):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    deadline = time.monotonic() + seconds
    while True:
        try:
            remote = resolver.resolve(address)
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


class Worker:
    def __init__(self, desktop):
        self.desktop = desktop
        self.document = None

    def load(self, url):
        self.close()
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        self.document = self.desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
        return {"loaded": self.document is not None}

    def recalculate_all(self):
        start = time.perf_counter()
        self.document.calculateAll()
        return {"milliseconds": (time.perf_counter() - start) * 1000}

    def change(self, cells):
        """Writes numbers into cells, in one go as a person would change inputs; what depends on them is recalculated."""
        targets = [(self.document.Sheets.getByName(s).getCellByPosition(c, r), v) for s, r, c, v in cells]
        start = time.perf_counter()
        self.document.enableAutomaticCalculation(False)
        for cell, value in targets:
            cell.setValue(value)
        self.document.enableAutomaticCalculation(True)
        self.document.calculate()
        return {"milliseconds": (time.perf_counter() - start) * 1000}

    def save_values(self, areas, path):
        """The values of rectangles, row after row, as doubles of this machine."""
        with open(path, "wb") as output:
            for title, first_column, first_row, last_column, last_row in areas:
                sheet = self.document.Sheets.getByName(title)
                for row in range(first_row, last_row + 1, 400):
                    bottom = min(row + 399, last_row)
                    cells = sheet.getCellRangeByPosition(first_column, row, last_column, bottom)
                    for line in cells.getDataArray():
                        array.array("d", line).tofile(output)
        return {"saved": True}

    def close(self):
        if self.document is not None:
            self.document.close(True)
            self.document = None
        return {"closed": True}

    def quit(self):
        self.close()
        try:
            self.desktop.terminate()
        except Exception:
            pass  # The connection ends with the program.
        return {"ended": True}


def main():
    worker = Worker(connect(sys.argv[1]))
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = getattr(worker, command["do"])(*command.get("with", []))
        except Exception as problem:
            answer = {"problem": str(problem) or type(problem).__name__}
        print(json.dumps(answer), flush=True)
        if command["do"] == "quit":
            return


if __name__ == "__main__":
    main()
