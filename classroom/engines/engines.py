"""Where a class is graded: on this machine, on a dask cluster, or by SLURM.

    with open_engine("local", jobs, options) as engine:
        for graded in engine.run(tasks, terms): ...

All of them map the same pure function, grade_task of worker.py, and may be closed at any moment.
"""

from contextlib import AbstractContextManager

from .engine_form import Engine, EngineOptions

ENGINES = ("local", "dask", "slurm")


def open_engine(
    name: str, jobs: int | None = None, options: EngineOptions | None = None
) -> AbstractContextManager[Engine]:
    """An engine by its name; it is opened and closed with the context.

    Args:
        name: one of ENGINES.
        jobs: of the local engine: works at once, rounded up to fill its processes; None: one per core.
        options: how a cluster is reached; None for what is usual. The local engine reads none of it.

    Returns:
        A context that gives the engine; to enter it raises UserError where the cluster cannot be had.

    Raises:
        ValueError: no engine has this name.
    """
    options = options or EngineOptions()
    if name == "local":
        from .local import local_engine

        return local_engine(jobs)
    if name == "dask":
        from .cluster import dask_engine

        return dask_engine(options)
    if name == "slurm":
        from .cluster import slurm_engine

        return slurm_engine(options)
    raise ValueError(f"{name!r} is none of {', '.join(ENGINES)}")
