"""Currencies: one row a currency, with its signs, names and smaller coin.

Codes are those of ISO 4217. A sign that several currencies share ("$", "kr") stands with the
one that it most often means in print without a country beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.figures.tries import listed

__all__ = [
    "COIN_WORTHS",
    "CURRENCIES",
    "ORDINARY_WORDS",
    "Currency",
    "coin_names",
    "currency_names",
    "currency_signs",
    "million_codes",
]


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency and how it is written."""

    code: str
    """ISO 4217."""
    signs: str = ""
    """Spellings in lower case, parted by blanks, that may stand before a number or after it."""
    names: str = ""
    """Spellings in lower case, parted by "|", that stand after a number."""
    coins: str = ""
    """Names of its hundredth part, parted by "|"."""


def _rows(table: str) -> tuple[Currency, ...]:
    lines = re.sub(r"\n\s+\|", "|", table).strip().splitlines()
    return tuple(Currency(*(part.strip() for part in line.split(";"))) for line in lines)


CURRENCIES: tuple[Currency, ...] = _rows("""
    USD ; $ us$ usd$ $us u.s.$ us$. ＄ ; dollar|dollars|us dollar|us dollars|u.s. dollar
        |u.s. dollars|u.s dollars|american dollars|united states dollars|bucks|buck|dólar
        |dólares|美元|美金 ; cent|cents|¢|penny|pennies|dime|dimes|nickels
    EUR ; € €ur ; euro|euros|de euros|d'euros|欧元|歐元 ; euro cent|euro cents|centimes|céntimos
    GBP ; £ £stg gb£ uk£ ; pounds sterling|pound sterling|british pounds|british pound
        |sterling|quid|livres sterling|libras esterlinas|pfund|英镑|英鎊 ; pence|p|new pence
    JPY ; ¥ jp¥ ￥ ; yen|japanese yen|yenes|日元|日圆|円 ;
    CNY ; rmb cn¥ rmb¥ ; yuan|renminbi|chinese yuan|kuai|人民币|元人民币|元|块 ; mao|jiao|角
    HKD ; hk$ hkd$ ; hong kong dollar|hong kong dollars|港元|港币|港幣 ;
    TWD ; nt$ ; taiwan dollars|new taiwan dollars|新台币|台币|新臺幣 ;
    SGD ; s$ sg$ ; singapore dollar|singapore dollars|新加坡元 ;
    AUD ; a$ au$ aus$ ; australian dollar|australian dollars|aussie dollars|澳元 ;
    CAD ; c$ ca$ can$ cdn$ ; canadian dollar|canadian dollars|dollars canadiens|加元 ;
    NZD ; nz$ ; new zealand dollar|new zealand dollars ;
    MXN ; mx$ mex$ ; mexican peso|mexican pesos|pesos mexicanos ;
    BRL ; r$ ; real|reais|reales|brazilian real|brazilian reais ; centavos
    ARS ; ar$ ; argentine pesos|pesos argentinos ;
    CLP ; ; chilean pesos|pesos chilenos ;
    COP ; ; colombian pesos|pesos colombianos ;
    PHP ; ₱ php ; philippine peso|philippine pesos|peso|pesos ;
    INR ; ₹ rs rs. inr ₨ रु रु. ரூ ; rupee|rupees|indian rupees|indian rupee|卢比 ; paise|paisa
    PKR ; pkr ; pakistani rupees|pakistan rupees|pakistani rupee ;
    LKR ; lkr ; sri lankan rupees ;
    IDR ; rp ; rupiah|rupiahs|indonesian rupiah|印尼盾 ;
    MYR ; rm ; ringgit|ringgits|malaysian ringgit|malaysian ringgits|malaysia ringgit
        |malaysia ringgits|令吉 ; sen|sens
    THB ; ฿ ; baht|thai baht|泰铢 ; satang
    VND ; ₫ ; dong|vietnamese dong|越南盾 ;
    KRW ; ₩ ; won|south korean won|korean won|韩元 ;
    KZT ; ₸ ; tenge ;
    MNT ; ₮ ; tugrik|tugriks|togrog ;
    CHF ; chf sfr sfr. fr. ; swiss franc|swiss francs|franken|schweizer franken|francs suisses
        |francos suizos|franc|francs|瑞士法郎 ; rappen
    SEK ; ; swedish krona|swedish kronor|swedish crown|swedish crowns|kronor|krona|瑞典克朗 ;
    NOK ; ; norwegian krone|norwegian kroner|norwegian crowns|挪威克朗 ;
    DKK ; kr kr. ; danish krone|danish kroner|kroner|krone|crowns|丹麦克朗 ; øre
    ISK ; ; icelandic krona|icelandic króna|krónur ;
    CZK ; kč ; czech koruna|czech korunas|czech crowns|koruna|korunas|koruny ;
    PLN ; zł ; zloty|zlotys|zlotych|polish zloty ; groszy|grosz
    HUF ; ; forint|forints|hungarian forint ;
    RON ; ; romanian lei|romanian leu|lei|leu ;
    BGN ; ; bulgarian lev|leva|lev ;
    RUB ; ₽ rub ; rouble|roubles|ruble|rubles|russian roubles|russian rubles|rubel|卢布 ; kopeks
        |kopecks
    UAH ; ₴ ; hryvnia|hryvnias|ukrainian hryvnia|hryvnya ; kopiykas|kopiyka
    TRY ; ₺ ; turkish lira|turkish liras|lira|liras|lire|里拉 ; kurus
    ITL ; ; italian lira|italian lire ;
    ILS ; ₪ nis ; shekel|shekels|israeli shekels|new shekels|new israeli shekel ; agorot
    AED ; dh dhs ; dirham|dirhams|uae dirhams|emirati dirhams ; fils
    SAR ; sr ; saudi riyal|saudi riyals|saudiriyal|riyal|riyals|里亚尔 ; halalas
    QAR ; qr ; qatari riyal|qatari riyals ;
    IRR ; ; iranian rial|iranian rials|rial|rials|toman|tomans ;
    OMR ; ; omani rial|omani rials ;
    KWD ; kd ; kuwaiti dinar|kuwaiti dinars ;
    JOD ; jd ; jordanian dinar|jordanian dinars ;
    BHD ; ; bahraini dinar|bahraini dinars ;
    IQD ; ; iraqi dinar|iraqi dinars|dinar|dinars ;
    RSD ; ; serbian dinar|serbian dinars ;
    LBP ; ll ; lebanese pound|lebanese pounds|lebanese lira ;
    EGP ; e£ le l.e l.e. ; egyptian pound|egyptian pounds|egyptianpound|egyptianpounds|geneh
        |genihat ; piastres
    SYP ; ; syrian pound|syrian pounds ;
    SDG ; ; sudanese pound|sudanese pounds ;
    IEP ; ir£ ; irish pound|irish pounds|punts ;
    NGN ; ₦ ; naira|nigerian naira ; kobo
    GHS ; gh₵ ₵ ; cedi|cedis|ghanaian cedi ; pesewas
    KES ; ksh kes sh ; kenyan shilling|kenyan shillings|shilling|shillings ;
    UGX ; ush ; ugandan shillings ;
    TZS ; tsh ; tanzanian shillings ;
    ZAR ; zar ; rand|rands|south african rand|兰特 ;
    BWP ; ; pula ;
    ZMW ; ; kwacha ;
    ETB ; ; birr ;
    XOF ; ; cfa francs|cfa franc|francs cfa ;
    BDT ; ৳ tk ; taka|takas|bangladeshi taka ; poisha
    NPR ; ; nepalese rupees ;
    MMK ; ; kyat|kyats ;
    KHR ; ៛ ; riel|riels ;
    LAK ; ₭ ; kip ;
    MOP ; mop$ ; pataca|patacas|澳门元 ;
    AFN ; ؋ ; afghani|afghanis ;
    UZS ; ; uzbek som|soum ;
    GEL ; ₾ ; lari ;
    AMD ; ֏ ; dram|drams ;
    AZN ; ₼ ; manat|manats ;
    CRC ; ₡ ; colones|colón ;
    PEN ; s/ ; nuevos soles|peruvian soles|soles ;
    PYG ; ₲ ; guarani|guaraníes ;
    UYU ; $u ; uruguayan pesos ;
    VES ; ; bolivar|bolivars|bolívares ;
    BOB ; ; bolivianos|boliviano ;
    JMD ; j$ ; jamaican dollars ;
    FRF ; ff ; french francs|french franc ;
    DEM ; dm ; deutschmark|deutschmarks|deutsche mark|deutsche marks|d-mark|marks
        |german marks ; pfennig
    ESP ; ₧ ; peseta|pesetas ;
    NLG ; ; guilder|guilders ;
    BTC ; ₿ btc ; bitcoin|bitcoins|比特币 ;
    ETH ; ; ether ;
    ALL ; ; albanian lek|albanian leke|leke ;
    AOA ; kz ; kwanza|kwanzas ;
    BAM ; ; convertible marks|convertible mark ;
    BBD ; bds$ ; barbadian dollars|barbados dollars|barbadian dollar ;
    BMD ; ; bermudian dollars|bermuda dollars ;
    BND ; b$ ; brunei dollars|brunei dollar ;
    BSD ; ; bahamian dollars|bahamian dollar ;
    BTN ; ; ngultrum|ngultrums ;
    BYN ; ; belarusian roubles|belarusian rubles|belarusian ruble ;
    BZD ; bz$ ; belize dollars|belize dollar ;
    BIF ; ; burundian francs|burundi francs ;
    CDF ; ; congolese francs|congolese franc ;
    CUP ; ; cuban pesos|cuban peso ;
    CVE ; ; cape verdean escudos|escudos|escudo ;
    DJF ; ; djiboutian francs|djibouti francs ;
    DOP ; rd$ ; dominican pesos|dominican peso ;
    DZD ; ; algerian dinars|algerian dinar ;
    ERN ; ; nakfa ;
    FJD ; fj$ ; fijian dollars|fiji dollars|fijian dollar ;
    FKP ; fk£ ; falkland pounds|falkland islands pounds ;
    GIP ; ; gibraltar pounds|gibraltar pound ;
    GMD ; ; dalasi|dalasis ;
    GNF ; ; guinean francs|guinean franc ;
    GRD ; ; drachma|drachmas|drachmae|greek drachmas ;
    GTQ ; ; quetzal|quetzals|quetzales ;
    GYD ; g$ ; guyanese dollars|guyana dollars ;
    HNL ; ; lempira|lempiras ;
    HRK ; ; kuna|kunas|croatian kuna ;
    HTG ; ; gourde|gourdes ;
    KGS ; ; kyrgyz som|kyrgyz soms|kyrgyzstani som ;
    KMF ; ; comorian francs|comorian franc ;
    KPW ; ; north korean won ;
    KYD ; ci$ ; cayman dollars|cayman islands dollars ;
    LRD ; l$ ; liberian dollars|liberian dollar ;
    LSL ; ; loti|maloti ;
    LYD ; ; libyan dinars|libyan dinar ;
    MAD ; ; moroccan dirhams|moroccan dirham ;
    MDL ; ; moldovan lei|moldovan leu ;
    MGA ; ; ariary ;
    MKD ; ; macedonian denars|macedonian denar|denars|denar ;
    MRU ; ; ouguiya|ouguiyas ;
    MUR ; ; mauritian rupees|mauritian rupee ;
    MVR ; ; rufiyaa ;
    MWK ; ; malawian kwacha ;
    MZN ; ; metical|meticais|meticals ;
    NAD ; n$ ; namibian dollars|namibian dollar ;
    NIO ; ; córdobas|cordobas|córdoba ;
    PAB ; ; balboa|balboas ;
    PGK ; ; kina ;
    RWF ; ; rwandan francs|rwandan franc ;
    SBD ; si$ ; solomon islands dollars ;
    SCR ; ; seychelles rupees|seychellois rupees ;
    SLE ; ; leone|sierra leonean leones ;
    SOS ; ; somali shillings|somali shilling ;
    SRD ; ; surinamese dollars|surinamese dollar ;
    SSP ; ; south sudanese pounds ;
    SZL ; ; lilangeni|emalangeni ;
    TJS ; ; somoni|somonis ;
    TMT ; ; turkmen manats|turkmenistani manat ;
    TND ; ; tunisian dinars|tunisian dinar ;
    TOP ; t$ ; pa'anga ;
    TTD ; tt$ ; trinidad dollars|trinidad and tobago dollars ;
    VUV ; ; vatu ;
    WST ; ; tala ;
    XAF ; ; central african francs|central african cfa francs ;
    XCD ; ec$ ; east caribbean dollars|eastern caribbean dollars|east caribbean dollar ;
    YER ; ; yemeni rials|yemeni rial ;
    ZWL ; z$ ; zimbabwe dollars|zimbabwean dollars|zimbabwean dollar ;
""")

ORDINARY_WORDS = listed(
    "all amd bam bob cop cup dh ern ff gel kz le ll lak mad mop mur nis pen php ron rub sar scr sh "
    "sos sr top try"
)  # fmt: skip
"""Signs and codes that, in lower case, are more often words or other abbreviations."""


@lru_cache(maxsize=1)
def currency_signs() -> dict[str, str]:
    """Every sign and ISO code, in lower case, with its ISO code."""
    signs = {row.code.lower(): row.code for row in CURRENCIES}
    signs.update({sign: row.code for row in CURRENCIES for sign in row.signs.split()})
    return signs


@lru_cache(maxsize=1)
def currency_names() -> dict[str, str]:
    """Every name, in lower case, with its ISO code."""
    return {name: row.code for row in CURRENCIES for name in row.names.split("|") if name}


@lru_cache(maxsize=1)
def coin_names() -> dict[str, str]:
    """Every name of a hundredth, in lower case, with the ISO code of the whole."""
    coins = {"c": "USD"}
    for row in CURRENCIES:
        coins.update({name: row.code for name in row.coins.split("|") if name})
    return coins


COIN_WORTHS = {
    "dime": 10, "dimes": 10, "nickels": 5, "mao": 10, "jiao": 10, "角": 10,
}  # fmt: skip
"""How many hundredths a coin is worth that is more than one."""


@lru_cache(maxsize=1)
def million_codes() -> dict[str, str]:
    """Trade shorthand for millions, such as MUSD, in lower case, with its ISO code."""
    codes = ("usd", "eur", "gbp", "sek", "nok", "dkk", "aud", "cad", "chf")
    return {f"m{code}": code.upper() for code in codes}
