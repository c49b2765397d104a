"""No process of the tests connects to anything: the hook hears every attempt of Python and of its extensions, and refuses it."""

import sys

ASKS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
SENDS = {"socket.connect", "socket.sendto", "socket.sendmsg"}

attempts: list[str] = []


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: raise on names looked up and on addresses of a network; sockets within this machine's file system may be used."""
    if event in ASKS or (event in SENDS and isinstance(arguments[1], tuple)):
        attempts.append(f"{event} {arguments[1:] if event in SENDS else arguments}")
        raise ConnectionRefusedError(f"nothing may connect: {attempts[-1]}")


sys.addaudithook(refuse)
