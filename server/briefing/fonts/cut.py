"""Cuts the fonts of this folder out of the full Noto fonts. See README.md for when and how to run it.

The same input and the same fonttools give the same bytes: the time stamp inside a font is left as it was.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCES = {
    "NotoSansSC-Regular.ttf": ("noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", "Noto Sans SC", "Regular", 400),
    "NotoSansSC-Bold.ttf": ("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf", "Noto Sans SC", "Bold", 700),
    "NotoSerifSC-Regular.ttf": ("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf", "Noto Serif SC", "Regular", 400),
    "NotoSerifSC-Black.ttf": ("noto-serif-sc/900Black/NotoSerifSC_900Black.ttf", "Noto Serif SC", "Black", 900),
}

# Some hanzi of extension A, which GBK lacks and names now and then use; the whole extension would add 2 MB a font.
EXTENSION_A = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠"
    "䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)


def gbk() -> set[int]:
    """All code points of GBK: the 20 902 first hanzi of the basic block, some compatibility hanzi, symbols."""
    pairs = (bytes([high, low]) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF) if low != 0x7F)
    return {ord(text) for text in (pair.decode("gbk", "ignore") for pair in pairs) if len(text) == 1}


# Inclusive blocks of letters, punctuation, symbols and hanzi that are wanted whole, as far as the font has them.
BLOCKS = [
    (0x0020, 0x02FF),  # ASCII, Latin-1, Latin Extended, phonetic letters
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin letters with two marks (pinyin)
    (0x2000, 0x27BF),  # punctuation, superscripts, currency, arrows, operators, circled, boxes, shapes, ticks
    (0x3000, 0x30FF),  # CJK punctuation, kana
    (0x3200, 0x32FF),  # circled and bracketed hanzi and numbers
    (0x3380, 0x33DF),  # squared units
    (0x4E00, 0x9FFF),  # hanzi
    (0xFE10, 0xFE6F),  # vertical and small forms
    (0xFF00, 0xFFEF),  # full-width and half-width forms
    (0x20000, 0x323AF),  # the few hundred hanzi above the basic plane that the font has
]


def wanted(available: set[int]) -> set[int]:
    """GBK, the blocks above and the listed hanzi of extension A, as far as the font has them."""
    blocks = {point for first, last in BLOCKS for point in range(first, last + 1)}
    return available & (blocks | gbk() | {ord(char) for char in EXTENSION_A})


def rename(font: TTFont, family: str, style: str, weight: int) -> None:
    """One family name for every reader, whichever of the name records it looks at."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25) or record.nameID > 255:
            names.removeNames(nameID=record.nameID)
    for id, text in {1: family, 2: style, 4: f"{family} {style}"}.items():
        names.setName(text, id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def digit_widths(font: TTFont) -> set[int]:
    glyphs = font.getBestCmap()
    return {font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}


def level_digits(font: TTFont) -> None:
    """Gives all digits one width in any language: Noto Serif keeps such digits for western text alone."""
    if len(digit_widths(font)) == 1:
        return
    current = {ord(digit): font.getBestCmap()[ord(digit)] for digit in "0123456789"}
    gsub = font["GSUB"].table
    localised = [record.Feature for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "locl"]
    for lookup in {index for feature in localised for index in feature.LookupListIndex}:
        for subtable in gsub.LookupList.Lookup[lookup].SubTable:
            mapping = getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
            if mapping.keys() >= set(current.values()):
                level = {digit: mapping[glyph] for digit, glyph in current.items()}
                for table in font["cmap"].tables:
                    if table.format != 14:
                        table.cmap.update(level)
    if len(digit_widths(font)) != 1:
        raise ValueError(f"digits of several widths: {sorted(digit_widths(font))}")


def cut(source: Path, target: Path, family: str, style: str, weight: int) -> set[int]:
    options = Options(
        layout_features=["ccmp", "locl", "kern", "mark", "liga"],
        drop_tables=["STAT", "BASE", "DSIG", "vhea", "vmtx", "VORG", "meta"],
        hinting=False,
        name_IDs=["*"],
        notdef_outline=True,
        glyph_names=False,
        recalc_timestamp=False,
    )
    font = TTFont(source, recalcTimestamp=False)
    level_digits(font)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted(set(font.getBestCmap())))
    subsetter.subset(font)
    rename(font, family, style, weight)
    font.save(target)
    return set(font.getBestCmap())


def ranges(points: set[int]) -> str:
    """One inclusive range a line, in hexadecimal: first-last."""
    pairs: list[list[int]] = []
    for point in sorted(points):
        if pairs and pairs[-1][1] == point - 1:
            pairs[-1][1] = point
        else:
            pairs.append([point, point])
    return "".join(f"{first:x}-{last:x}\n" for first, last in pairs)


def main() -> None:
    packages, folder = Path(sys.argv[1]), Path(__file__).parent
    coverage = [
        cut(packages / source, folder / file, family, style, weight)
        for file, (source, family, style, weight) in SOURCES.items()
    ]
    common = set.intersection(*coverage)
    (folder / "coverage.txt").write_text(ranges(common))


main()
