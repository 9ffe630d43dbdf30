"""Small hand-made questions that tests ask, grade and store."""

from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import OneOf, Option, Ordering, OrderItem, TrueFalse
from studyapp.core.quiz.question import Family, Question


def passage(words: str = "The river rose on Monday.", *, sentence: int = 0) -> Passage:
    start = 100 * sentence
    return Passage(
        start=start,
        end=start + len(words),
        exact=words,
        prefix="",
        suffix=" Then",
        sentence=sentence,
        paragraph=1,
    )


def option(text: str) -> Option:
    return Option(text=text, reason=f"The article names {text}.", passage=passage(), subject=text)


def question(  # noqa: PLR0913 - each test says only what matters to it
    name: str = "q",
    *,
    fact: str = "ev-flood",
    facts: tuple[str, ...] = (),
    options: tuple[str, ...] = ("Ada", "Ben", "Cleo"),
    key: int = 0,
    stem: str = "Who raised the alarm?",
    family: Family = Family.WHO_SAID,
    note: ContentNote = ContentNote.NONE,
    sentence: int = 0,
) -> Question:
    return Question(
        id=name,
        family=family,
        stem=stem,
        body=OneOf(options=tuple(option(text) for text in options), key=key),
        fact=fact,
        facts=facts or (fact,),
        passages=(passage(sentence=sentence),),
        explanation="The article tells who raised the alarm.",
        content_note=note,
    )


def true_or_false(name: str = "t", *, key: bool = True) -> Question:
    return Question(
        id=name,
        family=Family.ATTRIBUTION,
        stem="The article reports that Ada said that the river rose.",
        body=TrueFalse(key=key, true=option("True"), false=option("False")),
        fact="pos-river",
        facts=("pos-river",),
        passages=(passage(),),
        explanation="The article reports this of Ada.",
    )


def ordering(name: str = "o", *, slots: tuple[int, ...] = (2, 0, 1)) -> Question:
    items = tuple(
        OrderItem(
            text=f"Event {at}",
            slot=slot,
            reason=f"The article puts it at place {slot}.",
            passage=passage(),
            subject=f"ev-{at}",
        )
        for at, slot in enumerate(slots)
    )
    facts = tuple(item.subject for item in items)
    return Question(
        id=name,
        family=Family.ORDER,
        stem="Put these events in order, earliest first.",
        body=Ordering(items=items),
        fact=facts[0],
        facts=facts,
        passages=(passage(),),
        explanation="The article dates each of them.",
    )
