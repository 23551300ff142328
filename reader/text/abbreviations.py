"""Abbreviations by language, and what a full stop behind each may mean.

Without the last full stop; lower-case rows hold for any case, capitalised ones only as they are
("Sun." is a day, "sun." ends a sentence). Three kinds:

- `before_name`: a name or another word always follows ("Dr.", "St."), so no sentence ends.
- `before_number`: a number follows ("No. 5", "p. 12"); without one the stop ends a sentence.
- `within`: the stop may end a sentence too ("etc.", "Inc."), which the next word decides.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reader.text.stop_words import stop_words

__all__ = ["Abbreviations", "abbreviations", "holds"]


class Abbreviations(NamedTuple):
    """What the splitter knows about the words of one language."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    within: frozenset[str]
    starters: frozenset[str]
    """Function words: with a capital letter they tell that a sentence begins."""
    ordinals: bool
    """Whether a number with a full stop is an ordinal ("3. Oktober")."""

    def knows(self, word: str) -> bool:
        """Whether `word` is in any of the rows."""
        return any(
            holds(rows, word) for rows in (self.before_name, self.before_number, self.within)
        )


def holds(rows: frozenset[str], word: str) -> bool:
    """Whether `word`, as it is written, is one of `rows`.

    >>> holds(frozenset({"Sun", "etc"}), "sun"), holds(frozenset({"Sun", "etc"}), "Etc")
    (False, True)
    """
    return word in rows or word.lower() in rows


_BEFORE_NAME = {
    "": """
        dr prof mr mrs Ms St Mt
    """,
    "en": """
        messrs mx rev hon gen col Maj capt cpt lt cmdr adm sgt cpl pvt brig supt insp Det gov Sen
        Rep Pres amb atty Fr msgr mme mlle drs profs vs v cf e.g i.e viz ca approx asst assoc
    """,
    "de": """
        hr fr frl dipl ing med phil jur rer nat habil hrsg geb gest verh bzw bspw ca d.h z.b u.a
        i.d.r v.a s.o s.u vgl evtl ggf inkl exkl insb insbes sog zzt z.t z.zt zb dh einschl Max Min
        mind st hl ehem kath ev röm griech lat frz engl dt amerik österr schweiz zw
        gem lt lfd tel u.a.m kgl königl allg
    """,
    "fr": """
        M MM mme mmes mlle mlles mgr me mes vve ste pr fr cf c.-à-d p.ex ex env av apr
        boul bld bd gal cdt cap lt col adj
    """,
    "es": """
        sr sra sres sras srta d dña da dn ud uds vd vds fr sta sto lic ing arq gral cnel cap tte
        sgto excmo excma ilmo ilma mons pbro p.ej ej cf aprox avda av pza ctra admón depto prov
    """,
    "it": """
        sig sigg sigra sigrina dott dottssa avv ing arch geom rag on sen gen col cap ten mons
        egr gent spett ss s cfr ca es p.es
    """,
    "pt": """
        sr sra srs sras srta dra profa eng arq exmo exma sto sta gen cel cap ten sgt mons d cf
        ex p.ex aprox av
    """,
    "nl": """
        dhr mevr mw mej ir ing drs mgr ds jhr jkvr bijv bv d.w.z dwz t/m i.p.v o.a m.b.t
        m.a.w z.g zgn ca cf vgl gebr resp
    """,
    "sv": """
        hr fr bl.a t.ex ca dvs d.v.s s.k f.d resp jfr
    """,
    "da": """
        hr fr bl.a f.eks ca dvs jf såk kgl
    """,
    "no": """
        hr fr bl.a f.eks ca dvs jf
    """,
    "pl": """
        p pp ks inż mgr hab doc gen płk mjr kpt por np tzw tj ul pl im św
    """,
    "cs": """
        p pí sl ing mgr mudr judr phdr rndr doc např tzv tj ul nám sv
    """,
}

_BEFORE_NUMBER = {
    "": """
        no nos nr n° art vol p pp fig sec ch par
    """,
    "en": """
        figs eq eqs sect chap vols arts para paras tab tbl app ver pg pgs col cols num rm ext
        est fl c r pop
    """,
    "de": """
        s abs abb bd bde kap nrn ziff zit jg h aufl anm tab bl rn rz teilz az a
    """,
    "fr": """
        n num chap al t pl tabl r ann
    """,
    "es": """
        núm nº n pág págs cap caps tel t fol apdo
    """,
    "it": """
        n nn pag pagg cap capp tab tav artt cod
    """,
    "pt": """
        n núm pág págs cap caps tel inc
    """,
    "nl": """
        blz hfst par jrg dl afb tel
    """,
    "sv": "s sid kap fig",
    "da": "s kap stk pkt pct fig",
    "no": "s kap nr fig",
    "pl": "s str r t poz rys tab",
    "cs": "s str č obr tab odst",
}

_WITHIN = {
    "": """
        etc inc ltd co corp bros al ed
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """,
    "en": """
        plc llc cos mfg jr sr esq ph.d ave blvd rd hwy sq bldg apt
        Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill
        Ind Kan Ky La Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash
        Wis Wyo Ont Que Alta Sask eds repr ibid op cit seq et assn natl intl govt
        dept univ mins hrs lbs oz ft yrs yr
    """,
    "de": """
        usw usf uvm u.ä u.dgl mio mrd tsd str pl co kg gmbh jh jhd jhdt n.chr v.chr chr std
        sek Mo Di Mi Do Fr Sa So Okt Dez Mrz ff f bzgl betr abk abt ausg verl versch wiss zool bot
        russ ital span chin jap poln
    """,
    "fr": """
        janv févr avr juil déc cie hab éd coll suiv ss min sec réf vol
    """,
    "es": """
        ee uu lun mié jue vie sáb ene abr ago dic cía hnos ptas atte izq dcha
    """,
    "it": """
        ecc mag giu lug ago ott dic
    """,
    "pt": """
        fev abr mai set out dez cia lda ltda
    """,
    "nl": """
        enz mln mld mrt mei okt excl incl
    """,
    "sv": "m.m osv kr st",
    "da": "m.m osv kr mio mia",
    "no": "m.m osv kr mill mrd",
    "pl": "itd itp zł tys mln mld godz",
    "cs": "atd apod aj tis mil mld hod",
}

_ORDINAL_LANGUAGES = frozenset(
    {"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "tr"}
)


@lru_cache(maxsize=64)
def abbreviations(language: str) -> Abbreviations:
    """The rows for `language` (BCP 47) together with those that hold for all.

    >>> "dr" in abbreviations("de").before_name, "fig" in abbreviations("en-GB").before_number
    (True, True)
    """
    primary = language.partition("-")[0]

    def of(table: dict[str, str]) -> frozenset[str]:
        return frozenset(f"{table['']} {table.get(primary, '')}".split())

    return Abbreviations(
        before_name=of(_BEFORE_NAME),
        before_number=of(_BEFORE_NUMBER),
        within=of(_WITHIN),
        starters=stop_words(primary),
        ordinals=primary in _ORDINAL_LANGUAGES,
    )
