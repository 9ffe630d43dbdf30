"""`studyapp FILE.studypack`: open the window and show what the file brings."""

from __future__ import annotations

from pathlib import Path

import click

SUFFIX = ".studypack"


class FrontDoor(click.Group):
    """The commands; a pack file in the place of a command is opened, as by a double click."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take a file for what is to be opened, anything else for a command."""
        if args and args[0] not in self.commands and args[0].casefold().endswith(SUFFIX):
            return open_.name, open_, args
        return super().resolve_command(ctx, args)


@click.command("open", hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def open_(context: click.Context, files: tuple[Path, ...]) -> None:
    """Open the window with the import of FILES."""
    opener = context.meta[OPENER]
    context.exit(opener(tuple(file.absolute() for file in files)))


OPENER = "studyapp.opener"
"""Where the context keeps what opens the window with files."""
