from studyapp.ui.history import MOST, History, Place


def visited(*pages: str) -> History:
    history = History()
    for page in pages:
        history.visit(Place(page=page))
    return history


def test_an_empty_history_goes_nowhere() -> None:
    history = History()
    assert history.here is None
    assert history.back() is None
    assert history.forward() is None
    assert not history.can_go_back
    assert not history.can_go_forward


def test_back_and_forward_walk_the_same_way() -> None:
    history = visited("today", "browse", "timeline")
    assert history.back() == Place(page="browse")
    assert history.back() == Place(page="today")
    assert history.back() is None
    assert history.forward() == Place(page="browse")
    assert history.can_go_back
    assert history.can_go_forward


def test_a_visit_cuts_off_what_lay_ahead() -> None:
    history = visited("today", "browse", "timeline")
    history.back()
    history.visit(Place(page="practice"))
    assert history.forward() is None
    assert history.back() == Place(page="browse")


def test_the_same_place_twice_is_one_visit() -> None:
    history = visited("today", "browse", "browse")
    assert history.back() == Place(page="today")


def test_where_one_was_on_a_page_is_remembered() -> None:
    history = visited("browse")
    history.remember("ceasefire")
    history.visit(Place(page="timeline"))
    assert history.back() == Place(page="browse", inside="ceasefire")


def test_the_trail_has_an_end() -> None:
    history = visited(*(str(number) for number in range(MOST + 50)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == MOST - 1
    assert history.here == Place(page="50")
