"""The composition root of the window: display, workspace, pages, and how they meet."""
