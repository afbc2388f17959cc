"""Clusters for a class: a given dask scheduler, processes on this machine, or jobs of SLURM.

Each is opened for one run and leaves nothing behind: workers end with it, also if this process is killed.
"""

import contextlib
import logging
import signal
import subprocess
import warnings
from collections.abc import Callable, Iterator
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ...grader.files import UserError, make_folder
from .dask_map import DaskEngine, NotReady, check_address
from .engine_form import Engine, EngineOptions

if TYPE_CHECKING:
    from distributed import Client, Security

EXTRA = "dlx-course[class,cluster]"
GIVEN = (
    "Lancez-en : dask worker ADRESSE --nthreads 1.",
    "Start some: dask worker ADDRESS --nthreads 1.",
)
ROLES = ("client", "scheduler", "worker")
REACH = 10  # seconds in which a scheduler must answer, or answer again
WAIT, WAIT_IN_QUEUE = 180.0, 3600.0  # seconds without any worker, unless the options say otherwise
DEATH_TIMEOUT = 30  # seconds that a worker looks for a scheduler that is gone


# --- clusters -----------------------------------------------------------------------------------------
@contextlib.contextmanager
def dask_engine(options: EngineOptions) -> Iterator[Engine]:
    """The cluster of a given scheduler, or one on this machine: `workers` processes, encrypted, on 127.0.0.1.

    Raises:
        UserError: dask is not installed, the scheduler does not answer or would be spoken to in clear.
    """
    with _quiet():
        if options.scheduler is not None:
            check_address(options.scheduler)
            with _connect(options.scheduler) as client:
                yield DaskEngine(client, options.wait or WAIT, hints=GIVEN)
            return
        try:
            from distributed import LocalCluster
        except ImportError as error:
            raise _not_installed(error) from error
        with _deaf():
            cluster = LocalCluster(
                n_workers=options.workers,
                threads_per_worker=1,
                protocol="tls://",  # other users of this machine could talk to an open port
                security=_certificates(),
                host="127.0.0.1",
                dashboard_address=None,
                memory_limit=0,  # the bench holds each submission to its own limit
                silence_logs=logging.CRITICAL,
            )
        with cluster, _connect(cluster) as client:
            refill = _refill(cluster, options.workers, lambda: cluster.scale(options.workers))
            yield DaskEngine(client, options.wait or WAIT, refill)


@contextlib.contextmanager
def slurm_engine(options: EngineOptions) -> Iterator[Engine]:
    """Jobs of SLURM, one per worker of `options.workers`, each with `cores` processes; this process is
    their scheduler. They are cancelled at the end; if this process is killed, they end by themselves. What
    the options leave open is as in the user's jobqueue.yaml (dask-jobqueue's own file).

    Raises:
        UserError: dask-jobqueue or SLURM is not there, or SLURM refuses such a job.
    """
    with _quiet(), contextlib.ExitStack() as ended:
        try:
            import dask
            from dask_jobqueue import SLURMCluster
        except ImportError as error:
            raise _not_installed(error) from error
        make_folder(options.logs)
        options.logs.chmod(0o700)
        cores = options.cores or dask.config.get("jobqueue.slurm.cores") or 1
        memory = options.memory or dask.config.get("jobqueue.slurm.memory") or f"{4 * cores}GB"
        folder = ended.enter_context(TemporaryDirectory(prefix="keys-", dir=options.logs))
        with _deaf():
            cluster = SLURMCluster(
                queue=options.partition,
                account=options.account,
                walltime=options.walltime,
                cores=cores,
                processes=cores,
                memory=memory,
                interface=options.interface,
                job_extra_directives=list(options.directives) or None,
                job_name="dlx",
                death_timeout=DEATH_TIMEOUT,
                worker_extra_args=["--no-dashboard"],
                security=_in_files(_certificates(), Path(folder)),
                log_directory=str(options.logs),
                scheduler_options={"dashboard": False, "dashboard_address": "127.0.0.1:0"},
                silence_logs="critical",
            )
        with cluster:
            _try_job(cluster.job_script(), options.logs)
            cluster.scale(jobs=options.workers)
            with _connect(cluster) as client:
                hints = (
                    f"Regardez squeue, et les journaux dans {options.logs}.",
                    f"Look at squeue, and at the logs in {options.logs}.",
                )
                refill = _refill(cluster, options.workers, lambda: cluster.scale(jobs=options.workers))
                yield DaskEngine(client, options.wait or WAIT_IN_QUEUE, refill, hints)


def _refill(cluster: Any, workers: int, start: Callable[[], object]) -> Callable[[], None]:
    """Start what is missing: dask gives up a worker that takes long to begin again. What fails again and
    again is not started for ever."""
    left = iter(range(3 * workers))

    def refill() -> None:
        if len(cluster.workers) < workers and next(left, None) is not None:
            start()

    return refill


def _try_job(script: str, folder: Path) -> None:
    """Let SLURM judge the job script without queueing it.

    Raises:
        UserError: there is no SLURM here, or it refuses.
    """
    command = ["sbatch", "--test-only"]
    try:
        done = subprocess.run(command, input=script, capture_output=True, text=True, cwd=folder)
    except OSError as error:
        raise UserError(
            fr="La commande sbatch n'est pas ici. Lancez dlx sur un nœud de connexion de SLURM, ou notez "
            "sur cette machine : --engine local.",
            en="The command sbatch is not here. Run dlx on a login node of SLURM, or grade on this "
            "machine: --engine local.",
        ) from error
    if done.returncode:
        said = " ".join(done.stderr.split())[-300:]
        raise UserError(
            fr=f"SLURM refuse un tel job : {said}. Corrigez la partition, le compte, la mémoire ou la durée "
            "(sinfo montre ce qui existe), puis relancez.",
            en=f"SLURM refuses such a job: {said}. Mend the partition, the account, the memory or the "
            "walltime (sinfo shows what there is), then run it again.",
        )


def _certificates() -> "Security":
    """Keys of this run only."""
    try:
        from distributed import Security

        return Security.temporary()
    except ImportError as error:
        raise _not_installed(error) from error


def _in_files(security: "Security", folder: Path) -> "Security":
    """The same, read from files of this folder, which the nodes see too."""
    from distributed import Security

    paths = {}
    for name in ("ca_file", *(f"{role}_{part}" for role in ROLES for part in ("cert", "key"))):
        path = folder / name
        path.touch(mode=0o600)
        path.write_text(getattr(security, f"tls_{name}"), encoding="ascii")
        paths[f"tls_{name}"] = str(path)
    return Security(require_encryption=True, **paths)


@contextlib.contextmanager
def _connect(where: Any) -> Iterator["Client"]:
    """A client of a scheduler (an address) or of a cluster of ours."""
    try:
        from distributed import Client
    except ImportError as error:
        raise _not_installed(error) from error
    try:
        client = Client(where, timeout=REACH, set_as_default=False)
    except Exception as error:
        raise _no_answer(str(where), f"{type(error).__name__}: {str(error)[:200]}") from error
    try:
        yield client
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=5)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Start a cluster here. The threads and processes that begin with it never hear Ctrl-C, which a terminal
    sends to all of them: it is for this thread, which hears it on leaving, and ends them in order.

    Raises:
        UserError: it does not start.
    """
    before = None
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # its start, at the first process, would undo what follows
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    except UserError:
        raise
    except Exception as error:  # of dask: no network interface of this name, no memory, ...
        raise _not_started(error) from error
    finally:
        if before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """The settings of dask for the length of a run: one death makes a suspect (DaskEngine knows better than
    a count), no web page, and no line of its log on the terminal: what matters is said by us."""
    try:
        import dask
        import distributed  # noqa: F401  # first: its defaults would be lost with ours at the end
    except ImportError as error:
        raise _not_installed(error) from error
    settings = {
        "distributed.scheduler.allowed-failures": 0,
        "distributed.scheduler.http.routes": [],
        "distributed.worker.http.routes": [],
        "distributed.comm.timeouts.connect": f"{REACH}s",
    }
    loggers = [logging.getLogger(name) for name in ("distributed", "distributed.client")]
    levels = [logger.level for logger in loggers]
    with dask.config.set(settings), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)


# --- sentences -----------------------------------------------------------------------------------
def _not_installed(error: ImportError) -> UserError:
    return UserError(
        fr=f"Il manque {error.name or error} pour travailler sur un cluster. Installez-le : pip install "
        f"'{EXTRA}', ou notez sur cette machine : --engine local.",
        en=f"{error.name or error} is missing, which a cluster needs. Install it: pip install '{EXTRA}', or "
        "grade on this machine: --engine local.",
    )


def _not_started(error: Exception) -> NotReady:
    why = f"{type(error).__name__}: {str(error)[:200]}"
    return NotReady(
        fr=f"Le cluster ne démarre pas ici ({why}). Vérifiez les options et le fichier jobqueue.yaml de "
        "dask, ou notez sur cette machine : --engine local. Rien n'a été noté.",
        en=f"The cluster does not start here ({why}). Look at the options and at dask's file jobqueue.yaml, "
        "or grade on this machine: --engine local. Nothing was graded.",
    )


def _no_answer(address: str, why: str) -> UserError:
    return UserError(
        fr=f"Le scheduler {address} ne répond pas ({why}). Est-il lancé (dask scheduler), et l'adresse "
        "est-elle juste ? Pour tls://, donnez à dask ses certificats : "
        "DASK_DISTRIBUTED__COMM__TLS__CA_FILE, …__CLIENT__CERT et …__CLIENT__KEY. Rien n'a été noté.",
        en=f"The scheduler {address} does not answer ({why}). Is it running (dask scheduler), and is the "
        "address right? For tls://, give dask its certificates: DASK_DISTRIBUTED__COMM__TLS__CA_FILE, "
        "…__CLIENT__CERT and …__CLIENT__KEY. Nothing was graded.",
    )
