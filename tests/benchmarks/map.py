"""The map of 500 actors and 5,000 links: opening, layout, and frames of diagram and matrix.

The picture is 1600 by 900. A frame of the diagram pans by 40 pixels with everything in sight,
then at the usual size of words; its floor draws the same lines, boxes and words of that frame
from ready lists, with one pen a kind of line. A frame of the matrix scrolls by a row; its floor
draws the same cells and strokes. The layout's floor is the spring layout by itself. Opening
works out what is shown once places are known; its floor reads every link's ends.
"""

import os
from collections.abc import Callable
from functools import partial
from statistics import quantiles
from time import perf_counter
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import rustworkx
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.graph import MapGraph, graph_of
from studyapp.core.map.placing import ROUNDS, SEED, computed_places, rough_size
from studyapp.ui.modes.map.board import Board, Shown
from studyapp.ui.modes.map.diagram import Diagram
from studyapp.ui.modes.map.look import rect_of
from studyapp.ui.modes.map.matrix import Matrix
from studyapp.ui.theme import Theme
from tests.benchmarks.measurement import Measurement, measurement
from tests.core.map.networks import network

Made = TypeVar("Made")
ACTORS, LINKS = 500, 5_000
WIDTH, HEIGHT = 1600, 900
FRAMES = 40
PAN = QPointF(-40, 0)


def run() -> list[Measurement]:
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    theme = Theme(app)
    theme.apply(app)
    pack = network(ACTORS, LINKS)
    graph = graph_of(pack, MapChoice(everyone=True))
    sizes = {one: rough_size(pack.actor(one).name.canonical) for one in graph.actors}
    layout, places = timed(lambda: computed_places(graph, sizes, {}))
    springs, _ = timed(lambda: spring_alone(graph))
    board = Board(pack, theme, places, MapChoice(everyone=True))
    opening, shown = timed(board.shown)
    reading, _ = timed(lambda: ends_of_links(pack))
    return [
        measurement("map, layout", LINKS, layout, springs),
        measurement("map, opening with places known", LINKS, opening, reading),
        *diagram(theme, shown),
        matrix(theme, shown),
    ]


def diagram(theme: Theme, shown: Shown) -> list[Measurement]:
    view = Diagram(theme, say=lambda _selection: "")
    view.resize(WIDTH, HEIGHT)
    view.show_board(shown, fit=True)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    found = []
    for name, zoom in (("all in sight", None), ("words legible", 1.0)):
        view.fit()
        if zoom is not None:
            view.zoom(zoom / view.camera.zoom)
        frames, floors = [], []
        for _ in range(FRAMES):
            view._pan(PAN / FRAMES)
            frames.append(timed(lambda: view.render(image))[0])
            floors.append(timed(lambda: bare_diagram(view, shown, image))[0])
        found.append(measurement(f"map frame, {name}, p95", LINKS, p95(frames), p95(floors)))
    return found


def bare_diagram(view: Diagram, shown: Shown, image: QImage) -> None:
    """Draw what is in sight from ready lists: a line a bundle, a box an actor, words."""
    camera, screen = view.camera, view._screen()
    seen = camera.seen(screen)
    lines = [
        QLineF(QPointF(*one.start), QPointF(*one.end))
        for one in shown.drawing.lines
        if seen.intersects(QRectF(QPointF(*one.start), QPointF(*one.end)).normalized())
    ]
    boxes = [
        (rect_of(box), shown.looks[actor].name)
        for actor, box in shown.drawing.actors.items()
        if seen.intersects(rect_of(box))
    ]
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor("white"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(screen.width() / 2, screen.height() / 2)
    painter.scale(camera.zoom, camera.zoom)
    painter.translate(-camera.middle)
    painter.setPen(QPen(QColor("grey"), 1.6))
    painter.drawLines(lines)
    for rect, name in boxes:
        painter.drawRoundedRect(rect, 10, 10)
        painter.drawText(rect, 0, name)
    painter.end()


def matrix(theme: Theme, shown: Shown) -> Measurement:
    view = Matrix(theme, say=lambda _selection: "")
    view.resize(WIDTH, HEIGHT)
    view.show_board(shown)
    view.grab()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    frames, floors = [], []
    bar = view.verticalScrollBar()
    for _ in range(FRAMES):
        bar.setValue(bar.value() + bar.singleStep())
        frames.append(timed(lambda: view.viewport().render(image))[0])
        cells = [
            view._cell_rect(row, column) for row in view._rows_seen()
            for column in view._columns_seen()
        ]  # fmt: skip
        floors.append(timed(partial(bare_cells, cells, image))[0])
    return measurement("map matrix frame, p95", LINKS, p95(frames), p95(floors))


def bare_cells(cells: list[QRectF], image: QImage) -> None:
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor("white"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("grey"), 1))
    for cell in cells:
        painter.drawRoundedRect(cell, 6, 6)
    painter.end()


def spring_alone(graph: MapGraph) -> object:
    numbers = {actor: number for number, actor in enumerate(sorted(graph.actors))}
    net: rustworkx.PyGraph[str, None] = rustworkx.PyGraph()
    net.add_nodes_from(sorted(graph.actors))
    net.add_edges_from(
        [(numbers[one.ends[0]], numbers[one.ends[1]], None) for one in graph.bundles]
    )
    return rustworkx.spring_layout(net, seed=SEED, num_iter=ROUNDS)


def ends_of_links(pack: Pack) -> set[tuple[str, str]]:
    return {(one.subject, one.object) for one in pack.relationships}


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    began = perf_counter()
    found = work()
    return (perf_counter() - began) * 1000, found


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
