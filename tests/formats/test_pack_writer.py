"""Writing a pack to its files and reading them gives the pack, with all its questions."""

from dataclasses import replace

from hypothesis import given

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.formats.pack_bundle import PackBundle, UnfinishedQuestion, WrittenQuestion
from studyapp.formats.pack_folder import read_pack, read_source
from studyapp.formats.pack_source import MemberSource
from studyapp.formats.pack_writer import bundle_files, pack_files
from studyapp.paths import seed_dir
from tests.builders import make_pack, make_question, quote
from tests.formats.odd_forms import seed_items
from tests.strategies import packs


def reread(bundle: PackBundle) -> PackBundle | None:
    read = read_source(MemberSource(bundle_files(bundle)))
    assert read.told == ()
    return read.bundle


def test_the_shipped_pack_comes_back() -> None:
    bundle = read_pack(seed_dir() / "nagorno-karabakh-2020")
    assert bundle.written
    assert reread(bundle) == bundle


def test_a_pack_of_tests_comes_back_with_whole_and_unfinished_questions() -> None:
    draft = QuestionForm(id="q-draft", kind=AnswerKind.MATCHING, stem="Match", targets=("a",))
    bundle = PackBundle(
        pack=make_pack(),
        written=(
            WrittenQuestion(question=make_question(), status=QuestionStatus.READY),
            WrittenQuestion(
                question=make_question(
                    "q-other",
                    explanation="Otherwise.",
                    passages=(quote("A flood damaged it in March 2016"),),
                ),
                status=QuestionStatus.RETIRED,
            ),
        ),
        unfinished=(UnfinishedQuestion(form=draft, status=QuestionStatus.DRAFT),),
    )
    assert reread(bundle) == bundle


@given(pack=packs())
def test_every_whole_pack_comes_back(pack: Pack) -> None:
    bundle = PackBundle(pack=pack)
    assert reread(bundle) == bundle


def test_generated_questions_of_all_families_come_back_whole() -> None:
    pack = read_pack(seed_dir() / "nagorno-karabakh-2020").pack
    read = read_source(MemberSource(pack_files(pack, seed_items())))
    assert read.problems == ()
    assert read.items == seed_items()
    assert all(isinstance(question_of(one.form, pack.article), Question) for one in read.items)


def test_words_that_occur_again_name_their_occurrence() -> None:
    pack = make_pack()
    second = pack.article.locate("Northbank", occurrence=2)
    question = replace(make_question(), passages=(second,))
    written = (WrittenQuestion(question=question, status=QuestionStatus.READY),)
    bundle = PackBundle(pack=pack, written=written)
    assert b'exact = "Northbank"' in bundle_files(bundle)["questions.toml"]
    assert b"occurrence = 2" in bundle_files(bundle)["questions.toml"]
    assert reread(bundle) == bundle
