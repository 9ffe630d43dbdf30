from dataclasses import replace

from studyapp.core.knowledge.layout import Slip
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.remarks import slip_remarks, spelling_remark
from tests.builders import actors, make_actor, make_pack, quote

GUILD = "The Harbour Guild calls for an early opening."


def with_guild(name: Name) -> Pack:
    others = tuple(one for one in actors() if one.id != "guild")
    return make_pack(actors=(*others, make_actor(name=name)))


def noted(*forms: str, note: str = "The usual name is Port Guild.") -> Name:
    return Name(canonical="Port Guild", as_written=forms, note=note, note_source="elsewhere")


def test_a_fact_tells_the_articles_spelling_and_the_usual_one() -> None:
    pack = with_guild(noted("Harbour Guild"))
    remark = spelling_remark(pack.fact("pos-opening"), (quote(GUILD),), pack)
    assert remark is not None
    assert remark.text == "As the article writes it: Harbour Guild. Elsewhere usually Port Guild."
    ((start, length),) = remark.bold
    assert remark.text[start : start + length] == "Harbour Guild"


def test_a_name_without_a_note_is_not_said_to_be_written_otherwise() -> None:
    pack = with_guild(Name(canonical="Port Guild", as_written=("Harbour Guild",)))
    assert spelling_remark(pack.fact("pos-opening"), (quote(GUILD),), pack) is None


def test_spellings_of_other_sentences_are_not_told() -> None:
    pack = with_guild(noted("Harbour Guild"))
    other = quote("In 1990, the towns built the bridge together.")
    assert spelling_remark(pack.fact("pos-opening"), (other,), pack) is None


def test_an_actor_tells_only_forms_that_its_note_leaves_out() -> None:
    pack = with_guild(noted("Harbour Guild", "the Guild", note="It writes Harbour Guild."))
    remark = spelling_remark(pack.actor("guild"), (), pack)
    assert remark is not None
    assert remark.text == (
        "As the article writes it: the Guild. It writes Harbour Guild. (Source: elsewhere)"
    )
    ((start, length),) = remark.bold
    assert remark.text[start : start + length] == "the Guild"


def test_an_actors_name_with_the_is_no_other_spelling() -> None:
    pack = with_guild(Name(canonical="Port Guild", as_written=("The Port Guild", "port guild")))
    assert spelling_remark(pack.actor("guild"), (), pack) is None


def test_forms_that_differ_only_in_their_first_word_are_told_once() -> None:
    pack = with_guild(Name(canonical="Port Guild", as_written=("The Guild", "the Guild")))
    remark = spelling_remark(pack.actor("guild"), (), pack)
    assert remark is not None
    assert remark.text == "As the article writes it: The Guild."


def test_a_slip_is_told_where_a_passage_touches_it() -> None:
    slip = Slip(passage=quote("in March 2016"), note="as printed")
    pack = replace(make_pack(), slips=(slip,))
    assert slip_remarks((quote("A flood damaged it in March"),), pack) == (
        "“in March 2016”: as printed",
    )
    assert slip_remarks((quote("by the end of 2017"),), pack) == ()


def test_words_that_are_not_quotable_are_not_repeated() -> None:
    assert slip_remarks((quote("The engine house broke"),), make_pack()) == ("as printed",)


def test_a_note_that_another_says_in_full_is_left_out() -> None:
    words = "The engine house broke in the night, a workman said."
    full = Slip(passage=quote("engine house", quotable=False), note="As printed; a slip.")
    pack = replace(make_pack(), slips=(full,))
    passage = quote(words, quotable=False, note="as printed")
    assert slip_remarks((passage,), pack) == ("As printed; a slip.",)
