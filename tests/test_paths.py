from pathlib import Path

import pytest

from studyapp import paths


def test_resources_and_seeds_are_found_from_a_checkout() -> None:
    assert (paths.resource_dir() / "styles" / "app.qss").is_file()
    assert (paths.seed_dir() / "nagorno-karabakh-2020" / "article.txt").is_file()


def test_what_an_installed_package_carries_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "studyapp"
    for folder in (package / "_data" / "resources", tmp_path / "resources", tmp_path / "seeds"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(paths, "PACKAGE", package)
    assert paths.resource_dir() == package / "_data" / "resources"
    assert paths.seed_dir() == tmp_path / "seeds"


def test_the_users_data_has_a_folder_of_its_own() -> None:
    assert paths.default_data_dir().name == "studyapp"
