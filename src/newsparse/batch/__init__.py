"""Many inputs to outcomes, in one process or many, nothing lost."""

from newsparse.batch.ledger import Ledger, counted, report, summary
from newsparse.batch.plan import Job, Plan
from newsparse.batch.run import Ending, Progress, Watch, run

__all__ = ["Ending", "Job", "Ledger", "Plan", "Progress", "Watch", "counted", "report", "run", "summary"]
