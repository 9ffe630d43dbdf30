"""A pack in which two accounts date the same thing differently."""

from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import Standing
from tests.builders import date, events, make_dispute, make_event, make_pack


def disputed_pack() -> Pack:
    """Give the pack; Northbank dates the flood to 1-3 March 2016, Southbank to 2-9 March."""
    claims = (
        ("ev-early", "mayor-north", "2016-03-01/2016-03-03"),
        ("ev-late", "mayor-south", "2016-03-02/2016-03-09"),
    )
    told = tuple(
        make_event(
            event_id,
            title=f"The flood, as the {source} tells it",
            date=date(when),
            sources=(source,),
            standing=Standing.DISPUTED,
        )
        for event_id, source, when in claims
    )
    accounts = (
        Account(label="Northbank", speaker="north", events=("ev-early",)),
        Account(label="Southbank", speaker="south", events=("ev-late",)),
    )
    dates = make_dispute("dis-flood", question="When was the flood?", events=(), accounts=accounts)
    return make_pack(events=(*events(), *told), disputes=(make_dispute(), dates))
