"""All generators, in the order in which their questions are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.generators.attribution import attribution
from studyapp.core.quiz.generators.conclusion import conclusion
from studyapp.core.quiz.generators.contradicts import contradicts
from studyapp.core.quiz.generators.first_or_last import first_or_last
from studyapp.core.quiz.generators.how_related import how_related
from studyapp.core.quiz.generators.order import order
from studyapp.core.quiz.generators.position_on import position_on
from studyapp.core.quiz.generators.role import role
from studyapp.core.quiz.generators.source_sentence import source_sentence
from studyapp.core.quiz.generators.what_happened import what_happened
from studyapp.core.quiz.generators.when import when
from studyapp.core.quiz.generators.who_relates import who_relates
from studyapp.core.quiz.generators.who_said import who_said
from studyapp.core.quiz.generators.who_took_part import who_took_part
from studyapp.core.quiz.material import Material

Generator = Callable[[Material], Iterator[Made]]

GENERATORS: tuple[Generator, ...] = (
    when,
    what_happened,
    first_or_last,
    order,
    who_took_part,
    who_said,
    position_on,
    contradicts,
    attribution,
    conclusion,
    role,
    how_related,
    who_relates,
    source_sentence,
)
