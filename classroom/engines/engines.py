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
    """An engine by its name, one of ENGINES. The local one grades `jobs` works at once; by default, one per
    core."""
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
