"""All generators, in the order in which their questions are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.generators.accounts_agree import accounts_agree
from studyapp.core.quiz.generators.attribution import attribution
from studyapp.core.quiz.generators.both_accounts import both_accounts
from studyapp.core.quiz.generators.conclusion import conclusion
from studyapp.core.quiz.generators.contradicts import contradicts
from studyapp.core.quiz.generators.first_or_last import first_or_last
from studyapp.core.quiz.generators.gap import gap
from studyapp.core.quiz.generators.how_related import how_related
from studyapp.core.quiz.generators.match import match
from studyapp.core.quiz.generators.order import order
from studyapp.core.quiz.generators.place import place
from studyapp.core.quiz.generators.position_on import position_on
from studyapp.core.quiz.generators.role import role
from studyapp.core.quiz.generators.sort_claims import sort_claims
from studyapp.core.quiz.generators.source_sentence import source_sentence
from studyapp.core.quiz.generators.what_happened import what_happened
from studyapp.core.quiz.generators.when import when
from studyapp.core.quiz.generators.when_entry import when_entry
from studyapp.core.quiz.generators.which_said import which_said
from studyapp.core.quiz.generators.which_spoke import which_spoke
from studyapp.core.quiz.generators.which_took_part import which_took_part
from studyapp.core.quiz.generators.who_relates import who_relates
from studyapp.core.quiz.generators.who_said import who_said
from studyapp.core.quiz.generators.who_took_part import who_took_part
from studyapp.core.quiz.generators.who_typed import who_typed
from studyapp.core.quiz.generators.whose_figure import whose_figure
from studyapp.core.quiz.material import Material

Generator = Callable[[Material], Iterator[Made]]

GENERATORS: tuple[Generator, ...] = (
    when,
    when_entry,
    what_happened,
    first_or_last,
    order,
    place,
    who_took_part,
    which_took_part,
    who_said,
    who_typed,
    which_spoke,
    position_on,
    which_said,
    contradicts,
    attribution,
    accounts_agree,
    sort_claims,
    both_accounts,
    conclusion,
    whose_figure,
    role,
    match,
    how_related,
    who_relates,
    source_sentence,
    gap,
)
