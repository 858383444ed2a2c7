"""Puts a finished site in the place of the last one, in one step; heals what killed builds left."""

import ctypes
import errno
import glob
import os
import shutil
import sys
from pathlib import Path


def heal(target: Path) -> None:
    """Clear away what killed builds left, and restore a site that one had moved aside."""
    for path in sorted(target.parent.glob(f".{glob.escape(target.name)}-*")):
        kind, _, process = path.name[len(target.name) + 2 :].partition("-")
        if kind not in ("new", "old") or not process.isdigit() or _is_running(int(process)):
            continue
        if kind == "old" and not target.exists():
            path.rename(target)
        else:
            shutil.rmtree(path, ignore_errors=True)


def exchange(fresh: Path, target: Path) -> None:
    """Put ``fresh`` at ``target``; what was there ends up at ``fresh``."""
    if not target.exists():
        fresh.rename(target)
        return
    if _exchange_in_one_step(fresh, target):
        return
    # Two steps, on systems that have no single one: a kill between them is healed by ``heal``.
    old = beside(target, "old", os.getpid())
    target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _exchange_in_one_step(fresh: Path, target: Path) -> bool:
    """Linux's renameat2(2) with RENAME_EXCHANGE; False where system or file system lack it."""
    if not sys.platform.startswith("linux"):
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    failed = libc.renameat2(here, os.fsencode(fresh), here, os.fsencode(target), exchange)
    if failed and ctypes.get_errno() not in (errno.EINVAL, errno.ENOSYS, errno.EPERM):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(target))
    return not failed


def beside(target: Path, kind: str, process: int) -> Path:
    return target.parent / f".{target.name}-{kind}-{process}"


def _is_running(process: int) -> bool:
    """Whether it is another process that lives: in containers the same numbers come again."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
