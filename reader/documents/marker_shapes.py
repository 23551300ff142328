"""Lines that web pages put around their text, by their shape: labels, stamps, rights, notices.

What `marker_phrases` cannot say, since the line goes on with words of its own: "Related: …",
"© 2024 …", "We use cookies to …". Each row is the beginning of a line, or all of it.
"""

from __future__ import annotations

import re
from functools import cache

from reader.text.patterns import lazily

__all__ = ["LABELS_OF_TAGS", "LONGEST", "is_stamp", "shape_of"]

LONGEST = 300
"""Characters of the longest line that is compared at all."""
_MONTHS = (
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july "
    "august september october november december januar februar märz mär mai juni juli oktober okt "
    "dezember dez janvier février fév mars avril avr juin juil juillet août aoû septembre octobre "
    "novembre décembre déc enero ene febrero marzo abril abr mayo junio julio agosto ago "
    "septiembre octubre noviembre diciembre dic janeiro fevereiro fev março maio mai junho julho "
    "setembro outubro out novembro dezembro gennaio gen febbraio aprile maggio mag giugno giu "
    "luglio lug settembre set ottobre ott novembre dicembre januari februari maart mei augustus"
)
_DAYS = (
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday "
    "sunday montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi "
    "mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
    "domingo segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì "
    "sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
_OF_STAMPS = (
    "am pm a m p est edt et pst pdt pt cst cdt ct mst gmt utc bst cet cest ist hst hkt sgt jst kst "
    "uhr um h hrs hours at on of the to an ago by first last publish date posted published updated "
    "modified created edited veröffentlicht aktualisiert aktualisierung stand erstellt zuletzt "
    "geändert publié mis à jour modifié le la à publicado actualizado atualizado em às el de del a "
    "las pubblicato aggiornato il alle ore gepubliceerd bijgewerkt op om th st nd rd "
    "day days minute minutes mins min hour week weeks month months"
)
_STAMP_WORDS = frozenset(f"{_MONTHS} {_DAYS} {_OF_STAMPS}".split())
_WORD = lazily(r"[^\W\d_]+")
_STAMP = lazily(
    r"(?=.*\b(?:19|20)\d\d)(?=.*\b\d{1,2}[:.h]\d\d)|"
    r"\d{1,2}\s+(?:second|minute|min|hour|day|week|month)s?\s+ago|"
    r"vor\s+\d{1,2}\s+(?:Minute|Stunde|Tag|Woche)|(?:il y a|hace|há)\s+\d{1,2}\s",
    re.IGNORECASE,
)
LONGEST_STAMP = 90
LONGEST_END = 40
_NEWSLETTERS = ("newsletter", "newsletters")
_OF_AGO = (
    "ago vor il y a hace há second seconds minute minutes minuten min mins hour hours stunde "
    "stunden heure heures hora horas minutos jour jours día días dia dias day days tag tagen week "
    "weeks woche wochen semaine semaines semana semanas month months"
)
_AGO_WORDS = frozenset(_OF_AGO.split())
_OF_AGO_FIRST = frozenset({"vor", "il", "hace", "há"})

_TAGS = (
    "tag;tags;topics;filed under;categories;category;keywords;tagged;tagged with;posted in;"
    "schlagwörter;schlagworte;stichwörter;kategorie;kategorien;mots-clés;étiquettes;catégories;"
    "catégorie;etiquetas;categorías;categoría;categorias;tags relacionadas;categorie;trefwoorden;"
    "etykiety;etiketter;метки;теги;标签;标签 #;標籤;タグ"
)
LABELS_OF_TAGS = frozenset(_TAGS.split(";"))
"""Before a colon, with whatever comes after it."""

_NOTICES: tuple[tuple[str, str], ...] = (
    ("we this our", r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b"),
    (
        "wir diese unsere",
        r"(?:wir|diese (?:web)?seite|diese website|unsere website) (?:verwende[nt]|nutz(?:en|t)|"
        r"benutz(?:en|t)|setz(?:en|t)) cookies\b",
    ),
    ("ce nous", r"(?:ce site|nous) utilis(?:e|ons) (?:des )?cookies\b"),
    (
        "utilizamos usamos este utilizziamo questo",
        r"(?:utilizamos|usamos|este sitio (?:web )?utiliza|este site utiliza|utilizziamo|"
        r"questo sito utilizza) (?:i )?cookies?\b",
    ),
    ("your", r"your email address will not be published"),
    ("deine ihre", r"(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht"),
    ("votre", r"votre adresse e-?mail ne sera pas publiée"),
    ("tu", r"tu dirección de correo electrónico no será publicada"),
    ("o", r"o seu endereço de e-?mail não será"),
    ("il", r"il tuo indirizzo e-?mail non sarà pubblicato"),
    (
        "sign subscribe register",
        r"(?:sign up|subscribe|register) (?:here )?(?:for|to) (?:our|the|my) "
        r".{0,40}\bnewsletters?\b",
    ),
    ("sign subscribe", r"(?:sign up|subscribe) (?:here )?to (?:get|receive)\b"),
    ("join", r"join (?:our|the) .{0,40}\bnewsletters?\b"),
    ("get", r"get .{3,60} (?:delivered|straight|right|direct(?:ly)?) to your (?:inbox|email)"),
    (
        "jetzt hier kostenlos zum für",
        r"(?:jetzt |hier |kostenlos )*(?:zum|für den|für unseren|unseren) .{0,30}newsletter "
        r".{0,20}(?:anmelden|abonnieren)",
    ),
    (
        "abonnez-vous inscrivez-vous",
        r"(?:abonnez-vous|inscrivez-vous) à (?:notre|la) .{0,30}newsletter",
    ),
    (
        "suscríbete suscríbase",
        r"suscríb(?:ete|ase) a (?:nuestr[ao]|la|el) .{0,30}(?:newsletter|boletín)",
    ),
    (
        "follow like",
        r"(?:follow|like) (?:us|me) on (?:facebook|twitter|instagram|linkedin|youtube|tiktok)\b",
    ),
    ("folgen folge folgt", r"(?:folgen sie|folge|folgt) uns (?:auf|bei)\b"),
    ("suivez suivez-nous", r"suivez[- ]nous sur\b"),
    ("síguenos siguenos", r"s[ií]guenos en\b"),
    ("siga siga-nos nos", r"siga[- ]nos\b|nos siga n[oa]\b"),
    ("seguici", r"seguici su\b"),
    ("already", r"already a (?:subscriber|member|print subscriber)\b"),
    ("sie bereits schon", r"(?:sie sind )?(?:bereits|schon) abonnent(?:in)?\b"),
    ("déjà", r"déjà abonnée?\b"),
    (
        "to",
        r"to (?:continue reading|read the full (?:story|article)|view the full story),? "
        r"(?:please )?(?:subscribe|register|log in|sign in)",
    ),
    ("you you've", r"(?:you have|you've) reached your (?:limit|article limit)"),
    ("want", r"want to (?:leave|post) a comment"),
    (
        "please log sign login",
        r"(?:please )?(?:log in|sign in|login) (?:or register )?to "
        r"(?:leave|post|add|reply|comment)",
    ),
    ("du sie", r"(?:du musst|sie müssen) (?:angemeldet|eingeloggt|registriert) sein"),
    ("vous", r"vous devez être connecté"),
    ("devi", r"devi essere connesso"),
    ("debes", r"debes estar conectado"),
    (
        "when if",
        r"(?:when you purchase|if you buy|if you purchase) .{0,40}(?:links? on our|through (?:our|"
        r"recommended) links|we may earn)",
    ),
    ("opinions views", r"(?:opinions|views) expressed (?:by|in this) .{0,80}\b(?:are|do) "),
    ("these", r"these are external links\b"),
    ("do", r"do you rely on .{3,40}\? click here"),
    ("click tap", r"(?:click|tap) here to (?:subscribe|sign up|support)\b"),
)
"""What pages ask of their readers, or warn them of, by the first word."""
_WEAK: tuple[tuple[str, str], ...] = (
    (
        "copyright",
        r"copyright\b[^\w\n]{0,3}(?:©|@|\(c\)|(?:19|20)\d\d).{0,250}$",
    ),
    ("© (c)", r"(?:©|\(c\)\s?(?:19|20)\d\d).{0,250}$"),
    ("image", r"image (?:caption|credit|copyright)\b.{0,200}$"),
    ("file", r"file photo:.{0,250}$"),
    (
        "tel telefon phone fax tél téléphone teléfono tlf",
        r"\w{3,9}\.?\s?:?\s?[\d+(][\d\s/()+.-]{5,40}(?:\W{1,4}\w{3,9}\W{0,3}[\d\s/()+.-]{5,40})?$",
    ),
    (
        "(foto (photo (crédito (credit (crédit (bild (quelle (image (imagen (fonte (source",
        r"\(\w{4,8}:[^()]{2,80}\)$",
    ),
    ("scroll swipe", r"(?:scroll|swipe) (?:down )?(?:to|for) .{0,40}$"),
)
"""What may stand in another text too, by the first word, which a colon or a year may follow."""
_RIGHTS = (
    *("reserved", "vorbehalten", "réservés", "reservados", "riservati", "zastrzeżone"),
    "voorbehouden",
)
_RIGHTS_RESERVED = (
    "all rights reserved",
    *("alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados"),
    *("todos os direitos reservados", "tutti i diritti riservati", "wszelkie prawa zastrzeżone"),
    "alle rechten voorbehouden",
)
_AGENCIES = (
    *("getty", "getty images", "shutterstock", "istock", "istockphoto", "reuters", "afp", "epa"),
    *("ap photo", "dpa", "picture alliance", "imago", "imago images", "unsplash", "pixabay"),
    *("pexels", "adobe stock", "flickr", "fotolia", "depositphotos", "efe", "ansa", "keystone"),
)
_AGENCY = lazily(rf"[^.!?:]{{0,60}}(?:/|\||\(|,|:) ?(?:{'|'.join(_AGENCIES)})\)?$", re.IGNORECASE)
_ADDRESS = lazily(r"[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$")
_COMMISSION = lazily(
    r".{0,120}\bmay (?:earn|receive) an? (?:affiliate |small )?commission\b", re.IGNORECASE
)
_NEWSLETTER = lazily(r"(?:\S+ ){0,5}newsletters?[!:]?", re.IGNORECASE)
_LASTS = (*_NEWSLETTERS, *_RIGHTS, *_AGENCIES)
_MARKS = ".,:;!?\"'()[]*"


def shape_of(line: str, first: str) -> int:
    """How surely `line` has the shape of a marker: 0 for not at all, 1, 2 or 3 for surely.

    Args:
        line: Without white space around it.
        first: Its first word, case-folded.

    >>> shape_of("We use cookies to see who you are.", "we"), shape_of("© 2024 The Post, Ltd.", "©")
    (3, 1)
    """
    for strength, pattern in _by_first_word().get(first.rstrip(":.,"), ()):
        if pattern.match(line):
            return strength
    if "commission" in line and _COMMISSION.match(line):
        return 3
    return _shape_by_end(line) or int(_may_be_stamp(first) and is_stamp(line))


def _shape_by_end(line: str) -> int:
    last = line[-LONGEST_END:].rstrip(_MARKS).casefold()
    if not last.endswith(_LASTS):
        return int("@" in last and _ADDRESS.match(line) is not None)
    if last.endswith(_NEWSLETTERS):
        return 2 if _NEWSLETTER.fullmatch(line) else 0
    if last.endswith(_RIGHTS):
        return int(last.endswith(_RIGHTS_RESERVED))
    return int(_AGENCY.match(line) is not None)


def _may_be_stamp(first: str) -> bool:
    return first[0].isdecimal() or first.rstrip(":.,") in _STAMP_WORDS or first in _OF_AGO_FIRST


@cache
def _by_first_word() -> dict[str, list[tuple[int, re.Pattern[str]]]]:
    rows: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for strength, table in ((3, _NOTICES), (1, _WEAK)):
        for firsts, source in table:
            pattern = lazily(source, re.IGNORECASE)
            for first in firsts.split():
                rows.setdefault(first, []).append((strength, pattern))
    return rows


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but when it was published: a date with a time, "2 hours ago".

    >>> is_stamp("Updated Nov 19, 2019, 8:15 pm EST"), is_stamp("vor 3 Stunden")
    (True, True)
    >>> is_stamp("They met on Nov 19, 2019, at 8:15 pm"), is_stamp("19 November 2019")
    (False, False)
    """
    if len(line) > LONGEST_STAMP or not _STAMP.match(line):
        return False
    words = {word.casefold() for word in _WORD.findall(line)}
    return words <= _STAMP_WORDS or words <= _AGO_WORDS
