"""Executes one notebook on its kernel and writes it, with outputs, in a stable form.

    python execute.py NOTEBOOK RESULT [FOLDER]

FOLDER is where the kernel runs (default: the notebook's own folder). A cell that fails keeps its error as an output and
the next cells run all the same. A cell that passes the time limit (60 s; a notebook's metadata may say
{"descent": {"time_limit": seconds}}) or that loses its kernel ends the run: it gets an error output named
TimeLimitExceeded or KernelDied, and the cells after it stay without an execution count.

The exit status is 0 whenever RESULT was written. What cannot even start exits with 1 and a reason on stderr.
"""

import hashlib
import json
import os
import pathlib
import re
import sys

# Jupyter's checks of data build a grammar of international addresses if they find this module, which takes a second, and
# no notebook holds such an address for them to check.
sys.modules["rfc3987_syntax"] = None

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

KERNEL = "descent"
TIME_LIMIT = 60
START_LIMITS = (30, 30, 60)
TRANSIENT = ("ExecuteTime", "collapsed", "execution", "scrolled", "trusted")


def read(path):
    """The notebook without outputs, with an id on every cell: the stored one, else one that depends on its source only."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["nbformat_minor"] = 5
    taken = set()
    for cell in raw["cells"]:
        name = cell.get("id")
        if not name or name in taken:
            source = "".join(cell["source"])
            salt = 0
            while not name or name in taken:
                name = hashlib.sha256(f"{salt}{source}".encode()).hexdigest()[:8]
                salt += 1
            cell["id"] = name
        taken.add(name)
        for key in TRANSIENT:
            cell.get("metadata", {}).pop(key, None)
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    raw["metadata"]["kernelspec"] = {"display_name": "Java (Descent)", "language": "java", "name": KERNEL}
    return nbformat.reads(json.dumps(raw), as_version=4)


def run(notebook, folder):
    """A kernel's ports are chosen before it binds them, so another process may take one in between: it is started anew."""
    for start_limit in START_LIMITS:
        limit = notebook.metadata.get("descent", {}).get("time_limit", TIME_LIMIT)
        client = NotebookClient(
            notebook,
            kernel_name=KERNEL,
            startup_timeout=start_limit,
            timeout=limit,
            allow_errors=True,
            coalesce_streams=True,
            record_timing=False,
            shutdown_kernel="immediate",
            resources={"metadata": {"path": str(folder)}},
        )
        started = False
        try:
            with client.setup_kernel():
                started = True
                execute(client, notebook, limit)
            return
        except RuntimeError:
            if started or start_limit == START_LIMITS[-1]:
                raise


def execute(client, notebook, limit):
    for index, cell in enumerate(notebook.cells):
        try:
            client.execute_cell(cell, index)
        except CellTimeoutError:
            stop(cell, "TimeLimitExceeded", f"still running after the time limit of {limit:g} s")
            break
        except DeadKernelError:
            stop(cell, "KernelDied", "the kernel ended while the cell ran")
            break


def stop(cell, name, reason):
    cell.outputs.append(nbformat.v4.new_output("error", ename=name, evalue=reason, traceback=[reason]))


def settle(notebook):
    """Takes out what differs from run to run or from machine to machine although the cells did the same."""
    count = 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        if cell.execution_count is not None:
            count += 1
            cell.execution_count = count
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count
            if output.output_type == "error":
                output.traceback = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in output.traceback]
    notebook.metadata["language_info"] = {
        "codemirror_mode": "java",
        "file_extension": ".jshell",
        "mimetype": "text/x-java-source",
        "name": "Java",
        "pygments_lexer": "java",
    }


def main(arguments):
    source = pathlib.Path(arguments[0]).resolve()
    result = pathlib.Path(arguments[1]).resolve()
    folder = pathlib.Path(arguments[2]).resolve() if len(arguments) > 2 else source.parent
    notebook = read(source)
    try:
        run(notebook, folder)
    except Exception as problem:
        print(f"{type(problem).__name__}: {problem}", file=sys.stderr)
        return 1
    settle(notebook)
    unfinished = result.with_name(result.name + ".part")
    with open(unfinished, "w", encoding="utf-8", newline="\n") as file:
        nbformat.write(notebook, file)
    os.replace(unfinished, result)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
