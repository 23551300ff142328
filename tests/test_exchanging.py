"""Taking marks out and bringing them in, from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.test_cli import Run, page, printed, run

__all__ = ["page", "run"]


def test_an_export_in_every_form_comes_back_unchanged(run: Run, page: Path, tmp_path: Path) -> None:
    printed(run("annotate", page, "--quote", "Nobody lost a job", "--note", "Why?", "--tag", "t"))
    for form in ("markdown", "jsonl", "jsonld", "csv"):
        printed(run("export", "--format", form, "-o", tmp_path / form))
        assert "0 new, 0 changed, 1 unchanged, 0 orphans" in printed(run("import", tmp_path / form))
    for flavour in ("plain", "obsidian", "logseq"):
        assert "Nobody lost a job" in printed(run("export", "--flavour", flavour))
    assert "## #t\n" in printed(run("export", "--group", "tag"))
    assert "<blockquote" in printed(run("export", "--format", "html"))


def test_several_files_are_a_line_each_and_a_wrong_one_stops_nothing(
    run: Run, page: Path, tmp_path: Path
) -> None:
    made = printed(run("annotate", page, "--quote", "Nobody lost a job", "--note", "Before"))
    printed(run("export", "-o", tmp_path / "a.md"))
    (tmp_path / "a.md").write_text((tmp_path / "a.md").read_text().replace("Before", "After"))
    (tmp_path / "b.md").write_text("nothing of ours")
    done = run("import", tmp_path / "b.md", tmp_path / "none", tmp_path / "a.md")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2
    assert done.stdout == f"{tmp_path}/a.md: 0 new, 1 changed, 0 unchanged, 0 orphans " \
        "(Reader's Markdown)\n"  # fmt: skip
    [mark] = json.loads(printed(run("annotations", "--format", "json")))
    assert (mark["id"], mark["note"]) == (made.strip(), "After")


def test_the_export_folder_of_the_settings_follows(run: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    settings = tmp_path / "home" / "settings.toml"
    settings.write_text(f'export_folder = "{tmp_path}/kept"\nexport_flavour = "obsidian"\n')
    printed(run("annotate", page, "--quote", "Nobody lost a job"))
    [file] = (tmp_path / "kept").iterdir()
    assert "^reader-" in file.read_text()


def test_a_template_of_one_s_own_is_used_and_a_wrong_one_is_said(
    run: Run, page: Path, tmp_path: Path
) -> None:
    printed(run("annotate", page, "--quote", "Nobody lost a job"))
    (templates := tmp_path / "home" / "templates").mkdir()
    (templates / "block.md").write_text("Quoted from $title:\n\n$quote")
    assert re.search(r"\nQuoted from .*\n\n> Nobody lost a job\n", printed(run("export")))
    (templates / "block.md").write_text("$nothing")
    done = run("export")
    assert (done.returncode, done.stdout) == (1, "")
    assert "names $nothing" in done.stderr


def test_a_link_is_resolved_and_a_wrong_one_is_said(run: Run, page: Path) -> None:
    printed(run("annotate", page, "--quote", "Nobody lost a job"))
    found = re.search(r"\((reader://[^)]+)\)", printed(run("export")))
    assert found
    assert re.fullmatch(r"\w+  .*  \d+-\d+\n", printed(run("open", found[1])))
    for wrong in ("http://x", "reader://none/none", f"{found[1]}x", "reader://none"):
        done = run("open", wrong)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1


def test_watching_needs_a_folder(run: Run) -> None:
    done = run("export", "--watch")
    assert done.returncode == 1
    assert "-o" in done.stderr
