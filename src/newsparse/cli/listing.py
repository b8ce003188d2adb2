"""`--dry-run`: what would be read, and as what."""

from __future__ import annotations

import sys
from collections import Counter

from newsparse.batch import Job
from newsparse.batch.ledger import counted, size
from newsparse.batch.setup import asked
from newsparse.cli.endings import NOTHING, OK, printable
from newsparse.cli.screen import wrapped
from newsparse.cli.standard import say
from newsparse.inputs import discover
from newsparse.inputs.peek import Peek, peek


def list_inputs(job: Job, *, quiet: bool) -> int:
    """Print a line for each file: what it would be read as, its size, its name. Gives the exit code."""
    kinds: Counter[str] = Counter()
    left: Counter[str] = Counter()
    total = 0
    with asked(job) as query:
        for found in discover(query):
            seen = peek(found, job.plan.options.encoding)
            (kinds if seen.is_read else left)[seen.kind] += 1
            total += (seen.size or 0) if seen.is_read else 0
            print(_line(seen))
    if not quiet:
        counts = f"{counted(kinds.total(), 'file')} of {size(total)} would be read: {_listed(kinds)}"
        say(wrapped(counts.removesuffix(": "), sys.stderr))
        if left:
            say(wrapped(f"{left.total():,} would not: {_listed(left)}", sys.stderr))
    return OK if kinds else NOTHING


def _line(seen: Peek) -> str:
    kind, why = (seen.kind, "") if seen.is_read else ("-", f"  (not read: {seen.kind})")
    counted_size = size(seen.size) if seen.size is not None else ""
    return printable(f"{kind:<14}{counted_size:>10}  {seen.path}{why}")


def _listed(counts: Counter[str]) -> str:
    return "; ".join(f"{count:,} {kind}" for kind, count in counts.most_common())
