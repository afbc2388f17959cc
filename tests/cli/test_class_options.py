"""Options that the teachers' commands share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.cli.teacher.class_options import Where

Call = Callable[..., Result]
NAMES = "partition, account, walltime, cores, memory, interface, directive"


@pytest.mark.parametrize("line", ["partition", "nodes=2", "cores=many", "cores=0", "memory="])
def test_a_setting_of_slurm_has_a_known_name_and_a_value(dlx: Call, line: str) -> None:
    done = dlx("class grade --engine slurm --slurm", line)
    assert done.exit_code == 2
    assert done.stderr.strip() == (
        f"--slurm {line} is no setting. NAME=VALUE is wanted, with one of these names: {NAMES}."
    )


def test_settings_reach_the_engine() -> None:
    slurm = {"partition": "teaching", "cores": 4, "directives": ("--qos=low", "--nice")}
    options = Where("slurm", workers=3, slurm=slurm).options(Path("logs"))
    assert (options.partition, options.cores, options.workers) == ("teaching", 4, 3)
    assert options.directives == ("--qos=low", "--nice")
    assert options.logs == Path("logs")
