"""Prose for made-up stories: endless, varied, and the same for the same seed."""

from __future__ import annotations

from random import Random


def words(text: str) -> list[str]:
    """The phrases in a block of text with bars and line ends between them."""
    return [phrase for line in text.strip().splitlines() for phrase in line.strip().split("|")]


_WHO = words(
    """
    the harbour master|a baker from the old town|the ferry's mate|two postmen|the library's only clerk
    a council of gardeners|the lighthouse keeper|a retired teacher|the mayor of the next village
    nine beekeepers|the guild of clockmakers|a tram driver|the museum's caretaker|the weather office
    fishermen on the northern coast|the owner of the kite shop|a choir of plumbers|the school's cook
    the railway's chief engineer|a walnut farmer|the head of the market|three apprentice glaziers
    an archivist|the water board|the island's doctor|a spokesman for the bridge authority
    the orchestra's second bassoon|a maker of ladders
    """
)
_DID = words(
    """
    said that|explained that|had warned that|told visitors that|wrote in a letter that|maintains that
    has promised that|doubted whether|could not say whether|noticed that|was pleased that
    repeated on Tuesday that|denied that|found that|was told that
    """
)
_WHAT = words(
    """
    the clock on the square had lost eleven minutes|a drain would carry the rain to the pond
    no ship had been waiting|the new lamps gave a yellower light
    forty radishes and one tomato had been harvested|the bridge needed fewer bolts than planned
    every second loaf was sold before seven|the bells would ring a quarter-tone flat until autumn
    the road past the mill stayed closed|owls had moved into the signal box
    a fourth town wanted to join the tram union|the last boat left at noon|hail broke nine panes
    the price of paper sacks rose by a tenth|ducks were counted twice and both figures were kept
    the map showed a street that never was|the well had been deeper in his grandfather's day
    the goats kept out of the young oaks|one plank was set aside for the school
    the census of doubtful birds took longer|nobody had asked for the key since 1974
    tickets cost 12.50 in the front row
    """
)
_WHEN = words(
    """
    after two years of repairs|before the snow|by the end of March|in the second week of the fair
    since the cold spring|on a wet Thursday|for the third time this year|in spite of the fog
    to general surprise|at a meeting of some 140 people|without further notice|as in 1890
    under the old rules|once the paint is dry|between the two holidays
    from one end of the pier to the other
    """
)
_ADJECTIVES = words(
    """
    Old|New|Late|Long|Quiet|Second|Northern|Wooden|Small|Lost|Yellow|Public|Narrow|Early|Famous
    """
)
_THINGS = words(
    """
    Bridge|Ferry|Library|Clock|Market|Orchard|Tram|Lighthouse|Kite|School|Bakery|Harbour|Choir|Museum
    Mill
    """
)
_VERBS = words(
    """
    Reopens|Waits for Rain|Gets New Lamps|Counts Its Ducks|Moves Uphill|Draws Crowds|Closes Early
    Finds Its Bell|Loses Its Roof|Asks for More Paint
    """
)
_TAILS = words(
    """
    After Repairs|for Third Winter|Ahead of Schedule|at Last|in Spite of Fog|as Prices Rise
    Before the Fair|to General Surprise
    """
)
_FIRST = words(
    """
    Anna|Mehdi|Leyla|Boris|Carmen|Dora|Elif|Farid|Greta|Hassan|Irina|Jonas|Kemal|Lucia|Marta|Nadia
    """
)
_LAST = words(
    """
    Rahimi|Novak|Werrick|Santos|Kask|Moreau|Yildiz|Halvorsen|Okafor|Lindgren|Petrov|Amini|Keller|Duarte
    Sorby|Tanaka
    """
)


def sentence(random: Random) -> str:
    """One sentence of news."""
    who, did, what, when = map(random.choice, (_WHO, _DID, _WHAT, _WHEN))
    kind = random.random()
    if kind < 0.2:
        return f"“{what[0].upper()}{what[1:]} {when},” {who} said."
    if kind < 0.4:
        return f"{when[0].upper()}{when[1:]}, {who} {did} {what}."
    if kind < 0.7:
        return f"{who[0].upper()}{who[1:]} {did} {what} {when}, and {random.choice(_WHAT)}."
    return f"{who[0].upper()}{who[1:]} {did} {what} {when}."


def paragraph(random: Random, *, most: int = 3) -> str:
    """One to `most` sentences."""
    return " ".join(sentence(random) for _ in range(random.randint(1, most)))


def title(random: Random) -> str:
    """A headline."""
    tail = f" {random.choice(_TAILS)}" if random.random() < 0.7 else ""
    return f"{random.choice(_ADJECTIVES)} {random.choice(_THINGS)} {random.choice(_VERBS)}{tail}"


def name(random: Random) -> str:
    """A person's name."""
    return f"{random.choice(_FIRST)} {random.choice(_LAST)}"


def plain(text: str) -> str:
    """The text with typewriter quotes, as a wire carries it."""
    return text.replace("“", '"').replace("”", '"').replace("’", "'")
