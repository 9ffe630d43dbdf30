"""What each column of a sheet holds, in words for whoever fills it in."""

from __future__ import annotations

from studyapp.core.bank.form import AnswerKind
from studyapp.core.knowledge.standing import ContentNote
from studyapp.formats.sheets import columns as named
from studyapp.formats.sheets.cells import member_words

KINDS = ", ".join(member_words(kind) for kind in AnswerKind)
NOTES = ", ".join(member_words(note) for note in ContentNote)
EXPLANATIONS = {
    "A new question": (
        "Fill in Question and the answers, and write “yes” under Right beside the right one. "
        "Nothing else is needed; it comes in as a draft."
    ),
    named.ID: "Names a question that is there already. Leave it empty for a new one.",
    named.STATUS: "draft, ready or retired.",
    named.KIND: f"How it is answered: {KINDS}. Left empty, it is seen from the answers.",
    named.ASKS: "What a generated question asks about. Leave it empty for your own.",
    named.QUESTION: "The words of the question.",
    "Answer 1, 2 …": (
        "Options to choose from; items to order, match or sort; for true or false the reading "
        "of “true” first; for typed answers those that can be foreseen and do not count."
    ),
    "Right 1, 2 …": "“yes” beside each right answer. A column “Right answer” with 2 or B does too.",
    "Place 1, 2 …": (
        "For ordering the place from 1, the same number for items that share one; for matching "
        "and sorting the number or the words of the target."
    ),
    "Reason 1, 2 …": "Why the answer is right or not, as the article has it.",
    "Passage 1, 2 …": "The words of the article that the answer rests on.",
    named.ACCEPTED: "For typed answers: every form that counts, one a line.",
    named.DATE: "A date as 1991, 1991-05, 1991-05-12, 1991~ or 1991/1994.",
    named.FROM: "The first day of the timeline on which a date is placed.",
    named.TO: "The last day of that timeline.",
    named.NUMBER: "The number that is asked for, with a point for decimals.",
    named.UNIT: "What the number counts.",
    named.TOLERANCE: "How far beside the number still counts.",
    named.TARGETS: "What items are matched with or sorted into, one a line.",
    named.BEFORE: "The words before the gap.",
    named.AFTER: "The words after the gap.",
    named.TYPED_GAP: "“yes” if the gap is filled by typing, not by choosing.",
    named.MODEL: "A model answer to an open question.",
    named.POINTS: "What an open answer should say, one point a line.",
    named.EXPLANATION: "One sentence that says what the article says.",
    named.WORDS: "The words of the article the question rests on, one passage a line.",
    named.FACTS: "Ids of the facts it touches, one a line or with commas between.",
    named.MAIN_FACT: "The fact that the schedule remembers.",
    named.TAGS: "Tags, one a line or with commas between.",
    named.DIFFICULTY: "1, 2 or 3.",
    named.NOTE: f"What a learner may wish to skip: {NOTES}.",
    named.PACK: "The article the questions belong to. Leave it empty for a new one.",
    named.DETAILS: "Where the words stand in the article. Leave it as it is.",
}
