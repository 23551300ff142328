"""Units of measure, time and share: one row a unit, its spellings in every language we read.

Symbols are matched as they are written ("mW" is not "MW"); names without regard to case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.figures.figure import FigureKind

__all__ = ["COMPOUNDS", "UNITS", "Unit", "same_dimension", "unit_names", "unit_symbols"]


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a number and says what it is a number of."""

    symbol: str
    """How a figure names it, such as "km"."""
    kind: FigureKind
    names: str = ""
    """Spellings in lower case, parted by "|"; any case matches."""
    symbols: str = ""
    """Spellings, parted by blanks, that match only as they are."""


def _rows(kind: FigureKind, table: str) -> tuple[Unit, ...]:
    units = []
    for line in re.sub(r"\n\s+\|", "|", table).strip().splitlines():
        symbol, symbols, names = (part.strip() for part in line.split(";"))
        units.append(Unit(symbol, kind, names, symbols))
    return tuple(units)


_SHARES = _rows(
    "percent",
    """
    % ; % ％ pc ; percent|per cent|percents|per cents|percentage|percentages|pct|pct.|p.c.|prozent
        |pour cent|por ciento|个百分比
    ‰ ; ‰ ; per mille|promille|pour mille|por mil
    """,
)
_POINTS = _rows(
    "change",
    """
    pp ; pp ppt ; percentage point|percentage points|percent points|per cent points
        |percentage-point|points de pourcentage|point de pourcentage|prozentpunkte
        |prozentpunkten|prozentpunkt|puntos porcentuales|punto porcentual|个百分点|個百分點
    bp ; bp bps ; basis point|basis points|basis-point|points de base|point de base
        |basispunkte|basispunkten|basispunkt|puntos básicos|个基点|基点
    """,
)
_TIMES = _rows(
    "duration",
    """
    millisecond ; ms ; millisecond|milliseconds|millisekunden|millisecondes|milisegundos|毫秒
    microsecond ; μs µs ; microsecond|microseconds
    nanosecond ; ns ; nanosecond|nanoseconds
    second ; s ; second|seconds|sec|secs|sekunde|sekunden|seconde|secondes|segundo|segundos|秒
    minute ; ; minute|minutes|min|mins|minuten|minuto|minutos|分钟|分鐘
    hour ; h ; hour|hours|hr|hrs|stunde|stunden|std|std.|heure|heures|hora|horas|小时|小時
    day ; ; day|days|tag|tage|tagen|jour|jours|día|días|dias|天
    night ; ; night|nights
    week ; ; week|weeks|wk|wks|fortnight|fortnights|woche|wochen|semaine|semaines|semana
        |semanas|周|星期
    month ; ; month|months|monat|monate|monaten|mois|mes|meses|个月|個月
    year ; yr yrs ; year|years|yo|jahr|jahre|jahren|ans|année|années|año|años
        |jährige|jähriger|jährigen|jähriges|jährigem|年|岁|歲|周岁
    decade ; ; decade|decades|jahrzehnt|jahrzehnte|jahrzehnten|décennie|décennies|década|décadas
    century ; ; century|centuries|jahrhundert|jahrhunderte|siècle|siècles|siglo|siglos
    millennium ; ; millennium|millennia|millenniums
    ka ; ka ; gigaannum|kilo years
    Ma ; Ma Myr ; million years ago
    Ga ; Ga Gyr ; billion years ago
    """,
)
_LENGTHS = """
    km ; km ; kilometre|kilometres|kilometer|kilometers|kilometern|kilomètre|kilomètres
        |kilómetro|kilómetros|公里|千米
    m ; m ; metre|metres|meter|meters|metern|mètre|mètres|metro|metros|米
    cm ; cm ; centimetre|centimetres|centimeter|centimeters|centimètre|centimètres|zentimeter
        |centímetro|centímetros|厘米
    dm ; dm ; decimetre|decimetres|decimeter|decimeters
    mm ; mm ; millimetre|millimetres|millimeter|millimeters|millimètre|millimètres|milímetro
        |milímetros|毫米
    μm ; μm µm um ; micron|microns|micrometre|micrometres|micrometer|micrometers
    nm ; nm ; nanometre|nanometres|nanometer|nanometers|纳米
    pm ; ; picometre|picometres|picometer|picometers
    mi ; mi ; mile|miles|meile|meilen|milla|millas|英里
    nmi ; nmi ; nautical mile|nautical miles|sea miles|seemeilen|海里
    yd ; yd yds ; yard|yards
    ft ; ft ′ ; foot|feet|fuß|pieds|英尺
    in ; in ″ ; inch|inches|zoll|pouce|pouces|pulgada|pulgadas|英寸
    ly ; ; light year|light years|light-year|light-years|lichtjahre|光年
    au ; AU ; astronomical unit|astronomical units
    furlong ; ; furlong|furlongs
    pt ; pt ;
    hm ; hm ; hectometre|hectometres|hectometer|hectometers
    dam ; dam ; decametre|decametres|decameter|decameters|dekameter|dekameters
    Å ; Å ; angstrom|angstroms|ångström
    fathom ; ; fathom|fathoms
    cubit ; ; cubit|cubits
    pc ; ; parsec|parsecs
    里 ; ; 里
"""
_AREAS = """
    km² ; km² km2 km^2 sqkm ; square kilometre|square kilometres|square kilometer
        |square kilometers|sq km|sq. km|sq kilometres|sq kilometers|sq. kilometres|sq. kilometers
        |km squared|quadratkilometer|quadratkilometern
        |kilomètres carrés|kilómetros cuadrados|平方公里|平方千米
    m² ; m² m2 m^2 sqm ; square metre|square metres|square meter|square meters|sq m|sq. m
        |sq metres|sq meters|sq. metres|sq. meters
        |quadratmeter|quadratmetern|mètres carrés|metros cuadrados|平方米
    cm² ; cm² cm2 cm^2 ; 平方厘米|square centimetre|square centimetres|square centimeter
        |square centimeters
    ft² ; sqft ft² ft2 ; square foot|square feet|square-foot|sq ft|sq. ft|sq feet|sq. feet|sq foot
        |sq. foot|sq.ft|sq.ft.|平方英尺
    yd² ; ; square yard|square yards|sq yd|sq yds|sq yards|sq. yards|sq. yd
    in² ; ; square inch|square inches|sq in|sq. in|sq inches|sq. inches
    mi² ; ; square mile|square miles|sq mi|sq. mi|sq mile|sq miles|sq. mile|sq. miles|square-mile
        |quadratmeilen|millas cuadradas
    ha ; ha ; hectare|hectares|hektar|hectárea|hectáreas|公顷
    acre ; ; acre|acres|英亩
    mm² ; mm² mm2 mm^2 ; square millimetre|square millimetres|square millimeter
        |square millimeters
    亩 ; ; 亩|畝
"""
_VOLUMES = """
    m³ ; m³ m3 m^3 ; cubic metre|cubic metres|cubic meter|cubic meters|cu m|kubikmeter
        |mètres cubes|metros cúbicos|立方米|立方公尺
    km³ ; km³ km3 km^3 ; cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers
        |km cubed
    cm³ ; cm³ cm3 cc ; cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters
    ft³ ; ; cubic foot|cubic feet|cu ft
    yd³ ; ; cubic yard|cubic yards
    in³ ; ; cubic inch|cubic inches
    L ; L l ; litre|litres|liter|liters|litern|litro|litros|升
    cL ; cl cL ; centilitre|centilitres|centiliter|centiliters
    dL ; dl dL ; decilitre|decilitres
    mL ; ml mL ; millilitre|millilitres|milliliter|milliliters|毫升
    μL ; μL µL μl µl ;
    gal ; gal ; gallon|gallons
    bbl ; bbl ; barrel|barrels|barril|barriles|桶
    pint ; ; pint|pints
    quart ; ; quart|quarts
    cup ; ; cup|cups
    tbsp ; tbsp ; tablespoon|tablespoons
    tsp ; tsp ; teaspoon|teaspoons
    fl oz ; ; fluid ounce|fluid ounces|fl oz
    bushel ; ; bushel|bushels
    hL ; hl hL ; hectolitre|hectolitres|hectoliter|hectoliters|hektoliter
    daL ; ; decalitre|decalitres|decaliter|decaliters|dekaliter|dekaliters
    mm³ ; mm³ mm3 ; cubic millimetre|cubic millimetres|cubic millimeter|cubic millimeters
    dm³ ; dm³ dm3 ; cubic decimetre|cubic decimetres|cubic decimeter|cubic decimeters
    mi³ ; ; cubic mile|cubic miles
    fl dr ; ; fluid dram|fluid drams
    gill ; ; gills
    peck ; ; peck|pecks
    hogshead ; ; hogshead|hogsheads
    acre-foot ; ; acre-foot|acre-feet|acre foot|acre feet
"""
_MASSES = """
    t ; t ; tonne|tonnes|metric ton|metric tons|metric tonnes|tonnen|tonelada|toneladas|吨|噸
    ton ; ; ton|tons|short ton|short tons|long ton|long tons|-ton
    Mt ; Mt ; megaton|megatons|megatonne|megatonnes|million tonnes of co2
    kt ; kt ; kiloton|kilotons|kilotonne|kilotonnes
    Gt ; Gt ; gigaton|gigatons|gigatonne|gigatonnes
    kg ; kg kgs ; kilogram|kilograms|kilogramme|kilogrammes|kilogramm|kilo|kilos|kilogramo
        |kilogramos|公斤|千克
    g ; g ; gram|grams|gramme|grammes|gramm|gramo|gramos|克
    mg ; mg ; milligram|milligrams|milligramm|miligramos|毫克
    μg ; μg µg mcg ug ; microgram|micrograms|microgramme|microgrammes
    ng ; ng ; nanogram|nanograms
    lb ; lb lbs lb. lbs. ; pound|pounds|livres|libras|磅
    oz ; oz ozs oz. ; ounce|ounces|onzas|盎司
    stone ; ; stone
    carat ; ; carat|carats
    dwt ; ; pennyweight|pennyweights
    oz t ; ; troy ounce|troy ounces
    cwt ; cwt ; hundredweight|hundredweights
    q ; ; quintal|quintals|doppelzentner
    Zentner ; ; zentner
    Da ; kDa ; dalton|daltons
    pg ; ; picogram|picograms
    dag ; ; decagram|decagrams|dekagram|dekagrams
    grain ; ; grain|grains
    斤 ; ; 斤
"""
_SPEEDS = """
    km/h ; km/h kph kmh kmph ; kilometres per hour|kilometers per hour|kilometres an hour
        |kilometers an hour|km per hour|km an hour|km / h|km/hr|kilometres/hour|kilometers/hour
        |k.p.h.|kilometer pro stunde|stundenkilometer
        |stundenkilometern|kilomètres par heure|kilomètres heure|kilómetros por hora|公里每小时
    mph ; mph mi/h ; miles per hour|miles an hour|mile per hour|mile an hour|miles/hour|miles/hr
        |m.p.h.|m.p.h
    m/s ; m/s ; metres per second|meters per second|metres a second|meters a second|m / s
        |meters/second|metres/second|metre per second|meter per second
    km/s ; km/s ; kilometres per second|kilometers per second
    ft/s ; ft/s ; feet per second|foot per second|feet/second
    kn ; kn kts ; knot|knots|knoten|nudos
    rpm ; rpm ; revolutions per minute
    km/min ; km/min ; kilometres per minute|kilometers per minute|kilometres a minute
    m/min ; m/min ; metres per minute|meters per minute
    cm/s ; cm/s ; centimetres per second|centimeters per second
    mi/s ; ; miles per second|miles a second
    in/s ; ; inches per second
    ft/min ; ft/min ; feet per minute
    yd/s ; ; yards per second
    yd/min ; ; yards per minute
    Mach ; ; mach
    L/100 km ; l/100km L/100km ; litres per 100 km|litres per 100 kilometres|l/100 km
        |l / 100 km|liters per 100 km|liter pro 100 kilometer|litres aux 100 km|litros por 100 km
        |liter auf 100 kilometer
    mpg ; mpg ; miles per gallon|miles to the gallon
    bpm ; bpm ; beats per minute
"""
_TEMPERATURES = """
    °C ; °C ℃ ºC ˚C C ; degrees celsius|degree celsius|deg celsius|degrees centigrade
        |degree centigrade|degrees c|degree c|deg c|deg. c|celsius|celcius|centigrade|centigrate
        |° celsius|° c|grad celsius|degrés celsius|grados celsius|grados centígrados|摄氏度
    °F ; °F ℉ ºF ˚F F ; degrees fahrenheit|degree fahrenheit|deg fahrenheit
        |degrees farenheit|degrees f|degree f|deg f|deg. f|fahrenheit|farenheit
        |° fahrenheit|° f|grad fahrenheit|degrés fahrenheit|grados fahrenheit|华氏度
    K ; ; kelvin|kelvins|degrees kelvin
    ° ; ° º ; degree|degrees|deg|degs|grad|degrés|degré|grados|度
"""
_DATA = """
    bit ; ; bit|bits
    B ; ; byte|bytes|octets
    kB ; kB KB Kb kb ; kilobyte|kilobytes|kilo-octets
    kbit ; kbit ; kilobit|kilobits
    MB ; MB mb ; megabyte|megabytes|mégaoctets
    Mbit ; Mbit Mb ; megabit|megabits
    GB ; GB Go ; gigabyte|gigabytes|gigs|gb|gigaoctets
    Gbit ; Gbit Gb ; gigabit|gigabits
    TB ; TB To ; terabyte|terabytes|tb
    PB ; PB ; petabyte|petabytes
    EB ; EB ; exabyte|exabytes
    KiB ; KiB ; kibibyte|kibibytes
    MiB ; MiB ; mebibyte|mebibytes
    GiB ; GiB ; gibibyte|gibibytes
    Mbit/s ; Mbps Mbit/s Mb/s ; megabits per second|megabits a second
    Gbit/s ; Gbps Gbit/s Gb/s ; gigabits per second
    kbit/s ; kbps kbit/s kb/s ; kilobits per second|kb per second
    MB/s ; MB/s ; megabytes per second
    Tbit ; Tbit ; terabit|terabits
    Pbit ; ; petabit|petabits
    Ebit ; ; exabit|exabits
    ZB ; ZB ; zettabyte|zettabytes
    YB ; ; yottabyte|yottabytes
    TiB ; TiB ; tebibyte|tebibytes
    Tbit/s ; Tbps Tbit/s Tb/s ; terabits per second
    GB/s ; GB/s ; gigabytes per second
    kB/s ; kB/s KB/s ; kilobytes per second
    bit/s ; ; bits per second
    px ; px ; pixel|pixels
    MP ; MP ; megapixel|megapixels
    fps ; fps ; frames per second
"""
_ENERGIES = """
    W ; W ; watt|watts|vatio|vatios|瓦
    kW ; kW KW ; kilowatt|kilowatts|kilovatio|kilovatios|千瓦
    MW ; MW ; megawatt|megawatts|megavatio|megavatios|兆瓦
    GW ; GW ; gigawatt|gigawatts|吉瓦
    TW ; TW ; terawatt|terawatts
    mW ; mW ; milliwatt|milliwatts
    Wh ; Wh ; watt hour|watt hours|watt-hours
    kWh ; kWh KWh kwh ; kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours
        |kilowattstunden|千瓦时
    MWh ; MWh ; megawatt hour|megawatt hours|megawatt-hours
    GWh ; GWh ; gigawatt hour|gigawatt hours|gigawatt-hours
    TWh ; TWh ; terawatt hour|terawatt hours|terawatt-hours
    hp ; hp bhp ; horsepower|brake horsepower|ps
    J ; J ; joule|joules
    kJ ; kJ ; kilojoule|kilojoules
    MJ ; MJ ; megajoule|megajoules
    cal ; cal ; calorie|calories|kalorien
    kcal ; kcal ; kilocalorie|kilocalories
    BTU ; BTU Btu ; british thermal unit|british thermal units
    eV ; eV ; electron volt|electron volts|electronvolts
    keV ; keV ;
    MeV ; MeV ;
    GeV ; GeV ;
    TeV ; TeV ;
    V ; V ; volt|volts|voltio|voltios
    kV ; kV ; kilovolt|kilovolts
    mV ; mV ; millivolt|millivolts
    A ; ; amp|amps|ampere|amperes|amperio|amperios
    mA ; mA ; milliamp|milliamps
    mAh ; mAh ; milliamp hours
    Ah ; Ah ; amp hours
    Ω ; Ω ; ohm|ohms
    N ; N ; newton|newtons
    Hz ; Hz ; hertz
    kHz ; kHz ; kilohertz
    MHz ; MHz ; megahertz
    GHz ; GHz ; gigahertz
    THz ; THz ; terahertz
    Pa ; Pa ; pascal|pascals
    hPa ; hPa ; hectopascal|hectopascals
    kPa ; kPa ; kilopascal|kilopascals
    MPa ; MPa ; megapascal|megapascals
    bar ; bar ; millibars
    psi ; psi ; pounds per square inch
    dB ; dB ; decibel|decibels|dezibel
    lm ; lm ; lumen|lumens
    mol ; mol ; mole|moles
    mmol ; mmol ; millimole|millimoles
    μM ; μM µM mM nM ; micromolar|millimolar
    Gy ; Gy ; gray
    mGy ; mGy ;
    Sv ; Sv ; sievert|sieverts
    mSv ; mSv ; millisievert|millisieverts
    ppm ; ppm ; parts per million
    ppb ; ppb ; parts per billion
    TEU ; TEU TEUs ; twenty-foot equivalent units
    tpd ; tpd ; tonnes per day|tons per day
    bpd ; bpd b/d ; barrels per day|barrels a day
    mmHg ; mmHg ; millimetres of mercury|millimeters of mercury
    atm ; atm ; atmospheres
    torr ; ; torr
    GPa ; GPa ; gigapascal|gigapascals
    F ; ; farad|farads
    μF ; μF µF ; microfarad|microfarads
    H ; ; henrys|henries
    C ; ; coulomb|coulombs
    T ; ; tesla|teslas
    Wb ; ; weber|webers
    Bq ; Bq ; becquerel|becquerels
    Ci ; ; curie|curies
    cd ; ; candela|candelas
    lx ; ; lux
    rem ; ; rems
    kN ; kN ; kilonewton|kilonewtons
    Nm ; Nm ; newton metre|newton metres|newton-metres|newton meters
    dyn ; ; dyne|dynes
    erg ; ; ergs
    therm ; ; therms
    kΩ ; kΩ ; kilohm|kilohms
    MΩ ; MΩ ; megohm|megohms
    MVA ; MVA ; megavolt-amperes
    dpi ; dpi ; dots per inch
    ppi ; ppi ; pixels per inch
    W/m² ; W/m² W/m2 ; watts per square metre|watts per square meter
    kg/m³ ; kg/m³ kg/m3 ; kilograms per cubic metre
    g/cm³ ; g/cm³ g/cm3 ; grams per cubic centimetre
    kg/ha ; kg/ha ; kilograms per hectare|kilos per hectare
    t/ha ; t/ha ; tonnes per hectare|tons per hectare
    g/km ; g/km ; grams per kilometre|grams per kilometer
    rad ; rad ; radian|radians
    m/s² ; m/s² m/s2 m/s^2 ; metres per second squared|meters per second squared
    g/L ; g/L g/l ; grams per litre
    mg/L ; mg/L mg/l ; milligrams per litre
    μg/m³ ; μg/m³ µg/m³ ; micrograms per cubic metre|micrograms per cubic meter
    mg/kg ; mg/kg ;
    kg/m² ; kg/m² kg/m2 ;
"""
_DIMENSIONS = tuple(
    _rows("measure", table)
    for table in (_LENGTHS, _AREAS, _VOLUMES, _MASSES, _SPEEDS, _TEMPERATURES, _DATA, _ENERGIES)
)
_MULTIPLES = _rows("multiple", "× ; x X × ; times|-fold|fold|fach|mal|fois|veces|倍")

UNITS: tuple[Unit, ...] = (
    *_SHARES, *_POINTS, *_TIMES, *(unit for table in _DIMENSIONS for unit in table), *_MULTIPLES,
)  # fmt: skip

COMPOUNDS: dict[tuple[str, str], int] = {
    ("ft", "in"): 12, ("lb", "oz"): 16, ("stone", "lb"): 14, ("m", "cm"): 100, ("kg", "g"): 1000,
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("day", "hour"): 24,
}  # fmt: skip
"""How many of the second unit one of the first holds, where the two are written as one figure."""


@lru_cache(maxsize=1)
def unit_symbols() -> dict[str, Unit]:
    """Every symbol, as it is written, with its unit."""
    return {symbol: unit for unit in UNITS for symbol in unit.symbols.split()}


@lru_cache(maxsize=1)
def unit_names() -> dict[str, Unit]:
    """Every name, in lower case, with its unit."""
    return {name: unit for unit in UNITS for name in unit.names.split("|") if name}


def same_dimension(first: str, second: str) -> bool:
    """Whether two symbols measure the same, such as lengths.

    >>> same_dimension("km", "mi"), same_dimension("km", "kg")
    (True, False)
    """
    return bool(_dimensions().get(first, frozenset()) & _dimensions().get(second, frozenset()))


@lru_cache(maxsize=1)
def _dimensions() -> dict[str, frozenset[int]]:
    return {
        unit.symbol: frozenset({place})
        for place, table in enumerate((_TIMES, *_DIMENSIONS))
        for unit in table
    }
