"""Wordings that tell what a sentence does in a text, by language. All in lower case.

A row a language; one that has no row here goes without these features.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Cues", "cues_of"]


@dataclass(frozen=True, slots=True)
class Cues:
    """The telling wordings of one language, in lower case."""

    points: tuple[str, ...] = ()
    """Found anywhere in a sentence that says what a text is about or has found."""
    terms: frozenset[str] = frozenset()
    """Words of which a sentence that sums up has several."""
    danglers: tuple[str, ...] = ()
    """Openings that lean on the sentence before, each with the white space that ends it."""
    leaning: tuple[str, ...] = ()
    """Found in sentences that point back to what stands before them."""
    asides: tuple[str, ...] = ()
    """Found in sentences about the text itself, its sequel or its helpers, not its matter."""
    speakers: frozenset[str] = frozenset()
    """Words of someone who speaks of himself or to the reader."""
    addressing: frozenset[str] = frozenset()
    """Those of them that letters and instructions are full of: "I" and "you", but not "we"."""
    telling: tuple[str, ...] = ()
    """Found in headings over what sums a text up."""
    minor: tuple[str, ...] = ()
    """Found in headings over what a summary can do without."""


_ENGLISH = Cues(
    points=(
        "this paper", "this article", "this study", "this report", "this work", "in short",
        "we present", "we propose", "we introduce", "we describe", "we show", "we find",
        "we found", "we demonstrate", "we investigate", "we explore", "we develop", "we conclude",
        "we have ", "we argue", "our results", "our approach", "our method", "our model",
        "our system", "our experiments", "the results", "results show", "experiments show",
        "experimental results", "in conclusion", "in summary", "to conclude", "to sum up",
        "overall", "outperform", "significant", "novel", "state-of-the-art", "state of the art",
        "contribution", "the goal", "the aim", "the main", "the problem of", "the task of",
        "improve", "as a result",
    ),
    terms=frozenset(
        {
            "accuracy", "achieve", "achieved", "achieves", "aim", "approach", "approaches",
            "conclude", "conclusion", "conclusions", "contribution", "contributions",
            "demonstrate", "demonstrated", "demonstrates", "describe", "described", "develop",
            "developed", "effective", "effectively", "evaluate", "evaluated", "evaluation",
            "experiment", "experimental", "experiments", "explore", "find", "found",
            "framework", "goal", "improve", "improved", "improvement", "improvements",
            "improves", "introduce", "introduced", "investigate", "method", "methods", "model",
            "models", "new", "novel", "outperform", "outperformed", "outperforming",
            "outperforms", "paper", "performance", "present", "presented", "problem", "propose",
            "proposed", "result", "results", "show", "shown", "shows", "significant",
            "significantly", "study", "system", "task", "work",
        }
    ),
    danglers=(
        "he ", "she ", "it ", "they ", "this ", "that ", "these ", "those ", "his ", "her ",
        "their ", "its ", "him ", "them ", "but ", "however", "and ", "so ", "also ", "also,",
        "then ", "thus", "therefore", "moreover", "furthermore", "instead", "otherwise",
        "in addition", "as a consequence", "similarly", "such ", "here ", "nor ", "after which",
        "more of it", "most of it", "some of it", "one of them", "the same ",
        "for example", "for instance", "e.g.", "i.e.",
    ),
    leaning=(
        " of this,", " of this.", " of these,", " of these.", " the latter", " the former",
        " did so", " do so", " does so", " as such,",
    ),
    asides=(
        "future work", "in the future", "future research", "further research", "we plan",
        "we would like", "we wish to", "thank", "acknowledg", "supported by", "funded by",
        "reviewers", "rest of this", "rest of the paper", "remainder of", "organized as follows",
        "organised as follows", "structured as follows", "footnote", "http", "www.", "(pictured",
        "pictured:", "(above", "(left)", "(right)", "(left,", "(right,", "file photo",
    ),
    speakers=frozenset({"i", "me", "my", "we", "us", "our", "you", "your"}),
    addressing=frozenset({"i", "me", "my", "you", "your"}),
    telling=(
        "abstract", "summary", "conclusion", "findings", "key points", "highlights", "overview",
        "introduction", "results", "in brief",
    ),
    minor=(
        "references", "bibliography", "acknowledg", "appendix", "related work", "footnotes",
        "further reading", "external links", "see also", "contents", "licence", "license",
    ),
)  # fmt: skip

_GERMAN = Cues(
    points=(
        "diese arbeit", "dieser arbeit", "diesem artikel", "dieser studie", "dieser bericht",
        "wir zeigen", "wir stellen", "wir schlagen", "die ergebnisse", "unsere ergebnisse",
        "zusammenfassend", "insgesamt", "das ziel", "im ergebnis", "kurz gesagt",
    ),
    danglers=(
        "er ", "sie ", "es ", "dies ", "diese ", "dieser ", "dieses ", "das ", "aber ", "und ",
        "doch ", "jedoch", "daher", "deshalb", "außerdem", "zudem", "dann ", "so ", "dabei ",
        "dennoch", "sein ", "seine ", "ihr ", "ihre ", "zum beispiel", "beispielsweise",
    ),
    asides=(
        "wir danken", "danksagung", "gefördert", "wie folgt gegliedert", "künftige arbeit",
        "fußnote", "http", "www.",
    ),
    speakers=frozenset({"ich", "mich", "mir", "mein", "meine", "wir", "uns", "unser", "du"}),
    addressing=frozenset({"ich", "mich", "mir", "mein", "meine", "du", "dir", "dich", "dein"}),
    telling=("zusammenfassung", "fazit", "ergebnis", "überblick", "einleitung", "schluss"),
    minor=("literatur", "quellen", "anhang", "danksagung", "weblinks", "einzelnachweise"),
)  # fmt: skip

_FRENCH = Cues(
    points=(
        "cet article", "cette étude", "ce rapport", "ce travail", "nous présentons",
        "nous proposons", "nous montrons", "les résultats", "nos résultats", "en conclusion",
        "en résumé", "au total", "l'objectif", "l’objectif", "le but",
    ),
    danglers=(
        "il ", "elle ", "ils ", "elles ", "ce ", "cela ", "c'est", "c’est", "cette ", "ces ",
        "mais ", "et ", "donc ", "cependant", "toutefois", "pourtant", "ainsi", "de plus",
        "en outre", "son ", "sa ", "ses ", "leur ", "leurs ", "par exemple",
    ),
    asides=(
        "nous remercions", "remerci", "financé par", "travaux futurs", "la suite de cet article",
        "note de bas", "http", "www.",
    ),
    speakers=frozenset({"je", "me", "mon", "ma", "mes", "nous", "notre", "nos", "vous", "votre"}),
    addressing=frozenset({"je", "me", "mon", "ma", "mes", "vous", "votre", "vos", "tu"}),
    telling=("résumé", "conclusion", "résultats", "introduction", "synthèse", "points clés"),
    minor=("références", "bibliographie", "remerciements", "annexe", "notes", "liens externes"),
)  # fmt: skip

_SPANISH = Cues(
    points=(
        "este artículo", "este estudio", "este informe", "este trabajo", "presentamos",
        "proponemos", "mostramos", "los resultados", "nuestros resultados", "en conclusión",
        "en resumen", "el objetivo",
    ),
    danglers=(
        "él ", "ella ", "ellos ", "esto ", "este ", "esta ", "estos ", "estas ", "eso ", "pero ",
        "y ", "sin embargo", "por lo tanto", "por eso", "además", "así", "entonces", "su ", "sus ",
        "por ejemplo",
    ),
    asides=(
        "agradec", "financiado por", "trabajo futuro", "el resto de este", "nota al pie",
        "http", "www.",
    ),
    speakers=frozenset({"yo", "me", "mi", "mis", "nosotros", "nos", "nuestro", "nuestra", "tú"}),
    addressing=frozenset({"yo", "me", "mi", "mis", "tú", "te", "usted"}),
    telling=("resumen", "conclusi", "resultados", "introducción", "puntos clave"),
    minor=("referencias", "bibliografía", "agradecimientos", "anexo", "apéndice", "enlaces"),
)  # fmt: skip

_CHINESE = Cues(
    points=(
        "本文", "本研究", "本报告", "本報告", "研究发现", "研究發現", "结果表明", "結果顯示",
        "总之", "總之", "综上", "綜上", "总的来说", "總的來說",
    ),
    danglers=(
        "他", "她", "它", "这", "這", "那", "但", "然而", "因此", "所以", "此外", "而且", "其",
        "例如", "比如",
    ),
    asides=("致谢", "致謝", "感谢", "感謝", "资助", "資助", "未来工作", "http", "www."),
    speakers=frozenset({"我", "我们", "我們", "你", "您"}),
    telling=("摘要", "结论", "結論", "总结", "總結", "概述", "结果", "結果"),
    minor=("参考", "參考", "致谢", "致謝", "附录", "附錄"),
)  # fmt: skip

_JAPANESE = Cues(
    points=(
        "本稿", "本研究", "本論文", "本報告", "結果として", "要するに", "まとめると",
        "明らかになった",
    ),
    danglers=(
        "彼", "彼女", "それ", "これ", "その", "この", "しかし", "だが", "また", "そして",
        "さらに", "例えば", "たとえば",
    ),
    asides=("謝辞", "感謝", "今後の課題", "助成", "http", "www."),
    speakers=frozenset({"私", "僕", "我々", "あなた"}),
    telling=("要旨", "要約", "概要", "結論", "まとめ", "結果", "はじめに"),
    minor=("参考文献", "謝辞", "付録", "脚注", "関連項目"),
)  # fmt: skip

_CUES: Mapping[str, Cues] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "zh": _CHINESE,
    "ja": _JAPANESE,
}

_NONE = Cues(asides=("http", "www."))


def cues_of(language: str) -> Cues:
    """The row of a BCP 47 language; an empty one if there is none.

    >>> cues_of("en-GB").telling[0], cues_of("eo").telling
    ('abstract', ())
    """
    return _CUES.get(language.partition("-")[0].lower(), _NONE)
