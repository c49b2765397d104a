"""``timeline completion``: the shell's help with names of options and languages."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

WHERE = {"bash": "~/.bashrc", "zsh": "~/.zshrc", "fish": "~/.config/fish/completions/timeline.fish"}


@click.command(short_help="Print a script that completes commands in your shell.")
@click.argument("shell", type=click.Choice(list(WHERE)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print a script that makes SHELL complete commands, options and languages.

    \b
    timeline completion bash >> ~/.bashrc
    timeline completion zsh >> ~/.zshrc
    timeline completion fish > ~/.config/fish/completions/timeline.fish
    """
    made = get_completion_class(shell)
    assert made is not None
    click.echo(made(context.find_root().command, {}, "timeline", "_TIMELINE_COMPLETE").source())
