"""Copy: what stands below datelines in the files of wires and sites, made up, with its right reading."""

from __future__ import annotations

from random import Random

from benchmarks import prose

_FIRMS = prose.words(
    """
    Adler Spoon Works|Cork Float|Hollis Flour Mills|Ostrom Barrel|Clyde Bottle|Eigg Quarry|Polar Lines
    Northbank Canoes|Kettle and Sons|Tarn Water|First Bay Bancorp|Union Ladder|Mill Street Savings
    Harbour Rope|Alder Clock|Great Fen Peat|Lantern Oil|Hive and Honey|Penny Press|Oak Barrel Holdings
    """
)
_SUFFIXES = ["Co", "Inc", "Corp", "Ltd", "Plc", "SA", "AG", "Bhd", "N.V."]
_ROWS = prose.words(
    """
    Shr {c} cts vs {c} cts|Shr profit {c} cts vs loss {c} cts|Shr loss {d} dlrs vs profit {d} dlrs
    Net {n} vs {n}|Net profit {n} vs loss {n}|Oper net {n} vs {n}|Revs {m} mln vs {m} mln
    Sales {n} vs {n}|Avg shrs {n} vs {n}|Nine mths|Six mths|Year|Assets {d} billion vs {d} billion
    Loans {m} mln vs {m} mln|Turnover {m} mln stg vs {m} mln|Pretax profit {m} mln stg vs {m} mln
    Div {c}p vs {c}p making {c}p vs {c}p|Tax {m} mln vs {m} mln|Shr diluted {c} cts vs {c} cts
    Net interest income {m} mln vs {m} mln|Backlog {m} mln|Deposits {m} mln vs {m} mln
    Group shareholders' net {n} marks vs {n}|Oper shr nil vs {c} cts|Per shr {d} crowns
    """
)
_PAYOUTS = prose.words(
    """
    Qtly div {c} cts vs {c} cts prior|Pay March {a}|Record April {a}|Annual {d} dlrs vs {d} dlrs
    Semi-annual div {c} cts vs {c} cts previously|Payable May {a}|Record date not yet set
    """
)
_LISTED = prose.words(
    """
    Copper {d} up {c}|Wheat {d}   {d}   IV  {d}|One month {c}-{a}/8 pct|Three months {c}-{a}/16 pct
    Rotterdam {d}-{d}|Amsterdam Antwerp|{a}. Kask, Oslo, {d} seconds|Lead {n} (prev {n})|Spot {d}/{d}
    SUBPRODUCTS|OTHER MARKETS|Sorghum nil (nil)|Oats {m} vs {m}|- {a} tonnes of walnuts to Lima
    Barley unch at {d}|Beans (prompt) {d}|Tin {d}|West coast {n}|Total {n}|Stocks at end {m}
    Kites 2, Ducks 1|April {n}, May {n}|-- {c} pct in spring
    """
)
_NOTES = prose.words(
    """
    NOTE: Results include a gain from the sale of {a} tugs|Note: Full name of the company is {f}
    NOTE: {y} figures restated for a stock split, and for the flood of the cellar
    Note: Current qtr net includes tax credit of {n} dlrs, or {c} cts a share, from the sale of the old ferry
    NOTE: Share adjusted for three-for-two split in March {y}|Company's full name is {f}
    Note: Year ended Jan {a}. Prior year was {c} days shorter.
    """
)
_DATED = prose.words(
    """
    Stocks stood at {m} mln tonnes on Aug {a} compared with {m} mln on Aug {c}.
    The offer, made on January {a}, will end on February {c} unless it is extended.
    The price was {d} dlrs on March {a}, {y}, and {d} dlrs on March {c}, {y}.
    """
)
_NATIONS = ["CHAD", "JAPAN", "BRAZIL", "IRAN", "NIGER", "CANADA", "OMAN", "PERU"]
_LEADS = prose.words(
    """
    the figures were as follows:|prices at the close were:|the main results:
    its rates are now as follows,|the board gave these figures, with last year's in brackets:
    """
)


def firm(random: Random) -> str:
    """A company's name."""
    return f"{random.choice(_FIRMS)} {random.choice(_SUFFIXES)}"


def symbol(random: Random, name: str) -> str:
    """What a wire puts in angle brackets behind a company's name."""
    short = "".join(word[0] for word in name.split()).upper()
    return random.choice((f"<{short}>", f"<{short}.{random.choice('LTOSF')}>", f"<{short}>", f"<{name}>"))


def filled(random: Random, form: str) -> str:
    """A form with figures in its gaps."""
    return form.format(
        c=random.randint(2, 98),
        a=random.randint(1, 28),
        d=f"{random.uniform(0.3, 900):.2f}",
        n=f"{random.randint(10_000, 99_999_999):,}",
        m=f"{random.uniform(1, 990):.1f}",
        y=random.randint(1979, 1989),
        f=f"<{firm(random)}>" if random.random() < 0.4 else firm(random),
    )


def results(random: Random) -> list[str]:
    """The lines of a company's results, often with a note below."""
    forms = _PAYOUTS if random.random() < 0.2 else _ROWS
    rows = [filled(random, form) for form in random.sample(forms, random.randint(2, min(9, len(forms))))]
    if random.random() < 0.5:
        rows.append(filled(random, random.choice(_NOTES)))
    if random.random() < 0.15:
        rows.append(prose.plain(prose.sentence(random)))
    return rows


def listed(random: Random) -> list[str]:
    """A paragraph that announces a list, and the list."""
    lead = prose.plain(prose.sentence(random)).rstrip('."') + f", and {random.choice(_LEADS)}"
    return [lead, *(filled(random, random.choice(_LISTED)) for _ in range(random.randint(2, 8)))]


def business(random: Random) -> str:
    """A paragraph about companies with their symbols."""
    name, other = firm(random), firm(random)
    rest = prose.plain(prose.sentence(random))
    return random.choice(
        (
            f"{name} {symbol(random, name)} will buy {other} for {random.randint(2, 90)} mln dlrs. {rest}",
            f'"We have asked {name} {symbol(random, name)} for this since spring," a spokesman said.',
            f"{symbol(random, name)} said that {rest[0].lower()}{rest[1:]}",
            f"A unit of {other} {symbol(random, other)}, {name} makes ladders. {rest}",
            f"{rest} It holds {random.randint(3, 60)} pct of {name} {symbol(random, name)}.",
        )
    )


def paragraphs(random: Random) -> list[str]:
    """The paragraphs of one wire story: prose, a brief, results, or prose with a list in it."""
    kind = random.random()
    if kind < 0.18:
        return results(random)
    if kind < 0.38:
        return [_plain(random, most=1) for _ in range(random.randint(1, 2))]
    found = [_plain(random) for _ in range(random.randint(2, 8))]
    if kind < 0.55:
        found[random.randint(1, len(found)) :] = [*listed(random), *found[random.randint(1, len(found)) :]]
    if random.random() < 0.08:
        found.append(filled(random, random.choice(_DATED)))
    if random.random() < 0.06:
        found.append(filled(random, random.choice(_NOTES)))
    return found


def _plain(random: Random, *, most: int = 3) -> str:
    return business(random) if random.random() < 0.35 else prose.plain(prose.paragraph(random, most=most))


def headline(random: Random) -> str:
    """A wire's headline, in capitals."""
    title, name = prose.plain(prose.title(random)), firm(random)
    kind = random.random()
    if kind < 0.5:
        return title.upper()
    return random.choice(
        (
            f"{name} {symbol(random, name)} {random.choice(('YEAR', '4TH QTR', '3RD QTR FEB 28'))} NET",
            f"{name} {symbol(random, name)} SETS QUARTERLY",
            f"{name} {symbol(random, name)} TO BUY {firm(random)}",
            f"{random.choice(_NATIONS)}, {random.choice(_NATIONS)} TO SHARE {title.split()[1]}",
            f"{title} TO U.S.",
            f"{random.choice(('U.S.', 'U.K.', 'JAPAN'))} {title} - SOURCES",
            f'"{title}", {name} SAYS',
            f"{title}, SAYS MAYOR",
        )
    ).upper()
