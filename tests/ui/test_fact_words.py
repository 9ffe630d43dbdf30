from dataclasses import replace

from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.fact_words import attribution, passage_place, short_attribution
from tests.builders import actors, events, make_actor, make_event, make_pack, positions, quote


def test_places_are_named_by_what_the_block_is() -> None:
    pack = make_pack()
    places = {
        "On 1 May 2021": "The article, paragraph 1",
        "The bridge on 2 May 2021": "The article, caption after paragraph 2",
        "The old bridge is closed": "The article, title",
        "An old quarrel": "The article, heading after paragraph 2",
        "5 May 2021": "The article, date line",
    }
    found = {words: passage_place(quote(words), pack) for words in places}
    assert found == places


def test_a_position_is_said_by_its_holder_with_the_holders_glyph() -> None:
    pack = make_pack()
    passage = pack.fact("pos-north-first").passages[0]
    words, glyph, tone = attribution(passage, pack)
    assert words == "Mayor of Northbank  ·  paragraph 2"
    assert (glyph, tone) == (Glyph.CIRCLE, Tone.A)


def test_an_event_told_by_a_source_is_said_by_it() -> None:
    pack = make_pack()
    words, glyph, _ = attribution(pack.fact("ev-engine").passages[0], pack)
    assert words.startswith("A workman")
    assert glyph is Glyph.SQUARE


def test_anything_else_is_the_articles_own_voice() -> None:
    pack = make_pack()
    words, glyph, tone = attribution(pack.fact("ev-closed").passages[0], pack)
    assert words == "The article, paragraph 1"
    assert (glyph, tone) == (Glyph.RING, Tone.ARTICLE)


def test_the_articles_spelling_is_named_beside_the_usual_one() -> None:
    guild = make_actor(name=Name(canonical="Port Guild", as_written=("Harbour Guild",)))
    others = tuple(one for one in actors() if one.id != "guild")
    pack = make_pack(actors=(*others, guild))
    words, *_ = attribution(pack.fact("pos-opening").passages[0], pack)
    assert words == "Port Guild  ·  article writes “Harbour Guild”  ·  paragraph 4"


def test_the_rest_of_a_quotation_is_still_its_holders() -> None:
    pack = make_pack()
    words, glyph, _ = attribution(quote("Southbank closed the bridge first"), pack)
    assert words.startswith("Mayor of Northbank")
    assert glyph is Glyph.CIRCLE


def test_words_in_which_several_speak_are_the_articles() -> None:
    pack = make_pack()
    paragraph = next(one for one in pack.article.blocks if one.paragraph == 2)
    words, glyph, _ = attribution(pack.article.passage(paragraph.start, paragraph.end), pack)
    assert words == "The article, paragraph 2"
    assert glyph is Glyph.RING


def test_an_event_told_by_the_article_stays_its_own_beside_a_position_in_the_same_words() -> None:
    words = quote("The Harbour Guild calls for an early opening.")
    called = make_event("ev-called", title="The guild calls for an opening", passages=(words,))
    pack = make_pack(events=(*events(), called))
    assert attribution(words, pack)[0] == "Harbour Guild  ·  paragraph 4"
    assert attribution(words, pack, fact=called)[0] == "The article, paragraph 4"
    assert attribution(words, pack, fact=called)[1:] == (Glyph.RING, Tone.ARTICLE)


def test_a_sentence_that_several_hold_alike_is_named_after_none_of_them() -> None:
    first, *others = positions()
    shared = first.passages
    second = next(one for one in others if one.id == "pos-south-first")
    rest = tuple(one for one in others if one is not second)
    pack = make_pack(positions=(first, replace(second, passages=shared), *rest))
    assert attribution(shared[0], pack)[0] == "The article, paragraph 2"
    words, glyph, _ = attribution(shared[0], pack, fact=pack.fact("pos-south-first"))
    assert words == "Mayor of Southbank  ·  paragraph 2"
    assert glyph is Glyph.DIAMOND


def test_a_narrow_line_names_speaker_and_place_only() -> None:
    guild = make_actor(name=Name(canonical="Port Guild", as_written=("Harbour Guild",)))
    others = tuple(one for one in actors() if one.id != "guild")
    pack = make_pack(actors=(*others, guild))
    passage = pack.fact("pos-opening").passages[0]
    assert short_attribution(passage, pack) == "Port Guild  ·  paragraph 4"
    closed = pack.fact("ev-closed").passages[0]
    assert short_attribution(closed, pack) == "The article, paragraph 1"
