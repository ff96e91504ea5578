"""How luocdo shows an engine who it is."""

from __future__ import annotations

from collections.abc import Generator

import httpx


class Login(httpx.Auth):
    """Basic or Digest, whichever the engine asks for."""

    def __init__(self, user: str, password: str) -> None:
        self._digest = httpx.DigestAuth(user, password)
        self._basic = httpx.BasicAuth(user, password)
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._chosen is None:
            answer = yield request
            if answer.status_code != 401:
                return
            basic = answer.headers.get("WWW-Authenticate", "").lower().startswith("basic")
            self._chosen = self._basic if basic else self._digest
        yield from self._chosen.auth_flow(request)
