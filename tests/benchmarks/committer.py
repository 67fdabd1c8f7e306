"""One of several clients that commit to the same catalog: ``python -m tests.benchmarks.committer FOLDER CATALOG DATA
NAME COMMITS HOW``.

``locked``: as runs do, one writer at a time (``warehouse.lock``). ``racing``: without the lock, so that clients take
each other's snapshot number and must begin again. Prints how often it had to.
"""

import random
import sys
import time
from pathlib import Path

from tests.warehouse.fabricate import stage_run
from tests.warehouse.light import light
from warehouse.commit import commit
from warehouse.errors import CommitConflictError
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.settings import Settings

GIVE_UP_SECONDS = 900.0


def main(folder: str, catalog: str, data: str, name: str, commits: str, how: str) -> None:
    settings = Settings(Path(folder), catalog, data)
    again = 0
    for number in range(int(commits)):
        files = {f"{name}-{number}.txt": f"{name}第{number}号文"}
        run_id = f"{name}-{number}"
        if how == "locked":
            with writer_lock(settings, GIVE_UP_SECONDS), Lake(settings) as lake:
                commit(lake, stage_run(lake, run_id, files, root=f"/{name}", whole=False))
            continue
        with Lake(settings) as lake:
            run = stage_run(lake, run_id, files, root=f"/{name}", whole=False)
            while True:
                try:
                    commit(lake, run)
                    break
                except CommitConflictError:
                    again += 1
                    time.sleep(random.uniform(0.0, 0.2))
    print(again)


if __name__ == "__main__":
    with light():
        main(*sys.argv[1:])
