"""Dask: light, needs no Java. A task for each packed shard."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...exports.needs import require
from .base import Engine, EngineError

if TYPE_CHECKING:
    from distributed import Client, LocalCluster


class DaskEngine(Engine):
    """Workers of a Dask cluster, or processes of this machine: one a core, heard by it alone."""

    name = "Dask"
    _client: Client | None = None
    _cluster: LocalCluster | None = None

    def parse(self, packed: Sequence[Path], folder: Path) -> None:
        """A task for each file. A worker that ends is replaced, and its task tried again a few times."""
        require("dask")
        from distributed import KilledWorker

        client = self._connected()
        futures = client.map(
            self.task, list(packed), range(len(packed)), folder=folder, limits=self.limits, pure=False, retries=0
        )
        try:
            # of this client: as_completed and wait take the newest there is, which may be another one
            client.gather(futures)  # type: ignore[no-untyped-call]
        except KilledWorker as error:
            raise self.failed(str(error), folder, ended=True) from error
        except Exception as error:
            raise self.failed(f"{type(error).__name__}: {error}", folder, ended=False) from error
        finally:
            client.cancel(futures)  # type: ignore[no-untyped-call]

    def close(self) -> None:
        """Leave the cluster; end it where it was started here."""
        for held in (self._client, self._cluster):
            if held is not None:
                held.close()
        self._client = self._cluster = None

    def _connected(self) -> Client:
        from distributed import Client, LocalCluster

        if self._client is None:
            try:
                if self.master is None:
                    self._cluster = LocalCluster(
                        processes=True,
                        threads_per_worker=1,
                        dashboard_address=None,
                        host="127.0.0.1",
                        silence_logs=logging.CRITICAL,
                    )  # type: ignore[no-untyped-call]
                self._client = Client(self._cluster or self.master)  # type: ignore[no-untyped-call]
            except (OSError, ValueError) as error:
                self.close()
                raise EngineError(
                    f"no Dask at {self.master or 'this machine'}: {error}",
                    "give the address of its scheduler, as in --master tcp://host:8786",
                ) from error
        return self._client
