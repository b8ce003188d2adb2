"""Results in, in order: what is kept goes to the output, what failed to the errors, all to the ledger."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import BinaryIO

import msgspec
from msgspec.structs import asdict, replace

from newsparse.batch.doubt import Doubt
from newsparse.batch.files import created, reopened, sync
from newsparse.batch.journal import Journal, State, seen_name
from newsparse.batch.ledger import Ledger, count_articles, count_outcome
from newsparse.batch.near import NearDuplicates
from newsparse.batch.plan import Job
from newsparse.batch.sinks import Sink
from newsparse.batch.units import Position
from newsparse.batch.work import Done, Facts, Result, article_of
from newsparse.errors import OutputError
from newsparse.inputs import Failure
from newsparse.inputs.items import Outcome
from newsparse.outputs import format_named

_DIGEST = 16  # bytes


class Desk:
    """Enters results one unit after the other, and knows at any time how far everything is written."""

    def __init__(self, job: Job, state: State, sink: Sink, on_failure: Callable[[Failure], None]) -> None:
        self._job, self._state, self._sink, self._on_failure = job, state, sink, on_failure
        self._errors = _appended(job.errors, state.errors_size)
        self._seen: set[bytes] = set()
        self._new: list[bytes] = []
        self._doubts: list[Doubt] = []
        self._near = NearDuplicates() if job.plan.near_duplicates else None

    @property
    def ledger(self) -> Ledger:
        """The account so far."""
        return self._state.ledger

    @property
    def is_full(self) -> bool:
        """Whether as many articles were written as were asked for."""
        return self._job.limit is not None and self.ledger.articles >= self._job.limit

    def enter(self, results: list[Result], after: Position) -> None:
        """Enter the results of one unit."""
        facts: list[Facts] = []
        left = None if self._job.limit is None else self._job.limit - self.ledger.articles
        for result in results:
            if left is not None and len(facts) >= left:
                break
            count_outcome(self.ledger, self._outcome(result), result.reason)
            self.ledger.bytes += result.size
            self.ledger.refused += result.refused
            for failure in result.failures:
                self._fail(failure)
            kept = self._kept(result.articles, None if left is None else left - len(facts))
            facts += [done.facts for done in kept]
            if self._job.review:
                self._doubts += [done.doubt for done in kept if done.doubt]
            self._sink.add(result.place, [done.article for done in kept])
        count_articles(self.ledger, facts)
        self._sink.cut()
        self._state.position = after

    def end_stream(self) -> None:
        """Count an input that was read as far as it was wanted."""
        if self._state.is_streaming:
            count_outcome(self.ledger, "parsed")
        self._state.is_streaming = False

    def restore(self, journal: Journal) -> None:
        """Remember the articles that an earlier run has written."""
        if self._state.seen:
            with open(seen_name(journal.path), "rb") as file:
                content = file.read(self._state.seen * _DIGEST)
            self._seen = {content[at : at + _DIGEST] for at in range(0, len(content), _DIGEST)}

    def commit(self, journal: Journal) -> None:
        """Bring everything to the disk, then say so in the journal."""
        started = monotonic()
        self._state.mark = self._sink.settle()
        if self._errors:
            with writing(self._job.errors):
                self._state.errors_size = sync(self._errors)
        if self._job.plan.deduplicate:
            self._keep_seen(seen_name(journal.path))
        journal.commit(self._state, started)

    def close(self) -> None:
        """Close the file of errors, and write the review: the most doubtful records first."""
        if self._job.review:
            with writing(self._job.review), open(self._job.review, "wb") as file:
                file.writelines([line for _, line in sorted(self._doubts)])
        if self._errors:
            with writing(self._job.errors):
                self._errors.close()

    def _outcome(self, result: Result) -> Outcome | None:
        """What became of an input that has ended: a stream of which no article could be read has failed."""
        self._state.is_streaming |= bool(result.articles or result.refused)
        if result.outcome is None:
            return None
        has_read, self._state.is_streaming = self._state.is_streaming, False
        return "failed" if result.outcome == "parsed" and not has_read else result.outcome

    def _kept(self, articles: list[Done], left: int | None) -> list[Done]:
        if self._job.plan.deduplicate:
            articles = [done for done in articles if self._is_new(done)]
        if self._near:
            articles = list(self._told_apart(articles, self._near))
        if left is None and self._state.passed == self._job.skip:
            return articles
        passed = min(len(articles), self._job.skip - self._state.passed)
        self._state.passed += passed
        return articles[passed:] if left is None else articles[passed : passed + left]

    def _is_new(self, done: Done) -> bool:
        if not done.digest:
            return True
        if done.digest in self._seen:
            self.ledger.duplicates += 1
            return False
        self._seen.add(done.digest)
        self._new.append(done.digest)
        return True

    def _told_apart(self, articles: list[Done], near: NearDuplicates) -> Iterator[Done]:
        """The articles, those that are like an earlier one marked, or left out, as was asked."""
        for done in articles:
            head = near.head_of(done.sign, done.name)
            if head is None or self._job.plan.near_duplicates == "mark":
                yield self._marked(done, head)
            else:
                self.ledger.duplicates += 1

    def _marked(self, done: Done, head: str | None) -> Done:
        """An article that is encoded here, because only here it is known what it is like."""
        plan = self._job.plan
        if plan.near_duplicates != "mark":
            return done
        article = article_of(done)
        if head is not None:
            article = replace(article, source=replace(article.source, duplicate_of=head))
        encode = format_named(plan.format).encode
        return replace(done, article=encode(article, plan.settings) if encode else article)

    def _keep_seen(self, path: str) -> None:
        size = self._state.seen * _DIGEST
        with reopened(path, size) if size else created(path) as file:
            file.write(b"".join(self._new))
            sync(file)
        self._state.seen += len(self._new)
        self._new.clear()

    def _fail(self, failure: Failure) -> None:
        self.ledger.failures += 1
        self._on_failure(failure)
        if self._errors:
            with writing(self._job.errors):
                self._errors.write(error_line(failure))


def error_line(failure: Failure) -> bytes:
    """A failure as a line of JSON."""
    record = {**asdict(failure.place), **asdict(failure)}
    order = ("path", "member", "line", "byte", "reason", "hint")
    values = {name: record[name] for name in order}
    try:
        return msgspec.json.encode(values) + b"\n"
    except UnicodeEncodeError:  # a file name that is not UTF-8
        import json

        return json.dumps(values).encode() + b"\n"


@contextmanager
def writing(path: str | None) -> Iterator[None]:
    """Turn what goes wrong with an output into an `OutputError` that names it; a closed pipe stays one."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename or path or "standard output"
        hint = "then run the same command with --resume" if path else ""
        raise OutputError(f"{os.fsdecode(name)}: {error.strerror or error}", hint=hint) from error


def _appended(path: str | None, size: int) -> BinaryIO | None:
    if path is None:
        return None
    file = open(path, "r+b" if size else "wb")  # noqa: SIM115 (the caller closes it)
    if size:
        file.truncate(size)
        file.seek(size)
    return file
