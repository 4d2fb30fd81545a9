#!/usr/bin/env python3
"""Prepares the fonts under public/fonts: run by hand when a source font changes, never by the build.

Reads upstream fonts, keeps the characters a Chinese report needs, and writes plain glyf TrueType (no hinting, no layout
tables, no composites), gzipped, in two tiers, with a manifest. Usage, sources and licences: public/fonts/README.md.
"""

import argparse
import bz2
import gzip
import hashlib
import io
import json
import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

ASCII = set(range(0x20, 0x7F))
LATIN_LETTERS = set(range(0xC0, 0x180)) - {0xD7, 0xF7}
# Symbols of budget reports beyond GB2312: units, powers, marks of forms, arrows, brackets, full-width forms.
SYMBOL_BLOCKS = [
    (0xA1, 0xFF), (0x2010, 0x2027), (0x2030, 0x203E), (0x20AC, 0x20AC), (0x2100, 0x214F), (0x2150, 0x218B),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x266F), (0x2700, 0x27BF), (0x3000, 0x3029),
    (0x303F, 0x303F), (0x3200, 0x32FF), (0x3300, 0x33FF), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),
]
# Kana, Cyrillic, Bopomofo and box drawing are in GB2312 but rare in reports: tier B.
RARE_BLOCKS = [(0x400, 0x4FF), (0x2500, 0x257F), (0x3040, 0x30FF), (0x3100, 0x312F)]


def in_blocks(code, blocks):
    return any(first <= code <= last for first, last in blocks)


def gb2312_characters():
    codes = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return codes


def general_standard_characters(unihan):
    """通用规范汉字表 (2013) by its number, from the kTGH field of the Unihan database: 1–3500 are 一级字 (common)."""
    numbers = {}
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3 and fields[1] == "kTGH":
                numbers[int(fields[0][2:], 16)] = int(fields[2].split(":")[1])
    if len(numbers) != 8105:
        raise SystemExit(f"expected 8105 characters in kTGH, found {len(numbers)}")
    return numbers


def tiers(unihan):
    numbers = general_standard_characters(unihan)
    gb2312 = gb2312_characters()
    common = {code for code, number in numbers.items() if number <= 3500}
    hanzi = {code for code in gb2312 if 0x4E00 <= code <= 0x9FFF} | set(numbers)
    symbols = {code for first, last in SYMBOL_BLOCKS for code in range(first, last + 1)}
    symbols |= gb2312 - hanzi
    rare = {code for code in symbols if in_blocks(code, RARE_BLOCKS)}
    beyond = hanzi - common
    return {"a": common | (symbols - rare), "b": beyond | rare, "gb2312": (beyond & gb2312) | rare}


def wanted_characters(face, tier, selection):
    """What a face is asked for; 宋 (song) is everybody's fallback, so only it carries all of tier B beside 仿宋."""
    if face == "latin":
        return ASCII | LATIN_LETTERS if tier == "a" else set()
    if face == "kai":
        return selection["a"] - ASCII if tier == "a" else set()
    if face in ("hei", "song-bold"):
        return selection["a"] | ASCII if tier == "a" else selection["gb2312"]
    return selection[tier] - ASCII


def draw(source, glyph_set, name, transform):
    target = TTGlyphPen(None)
    pen = target if "glyf" in source else Cu2QuPen(target, max_err=2.0, reverse_direction=True)
    if transform:
        pen = TransformPen(pen, transform)
    recording = DecomposingRecordingPen(glyph_set)
    glyph_set[name].draw(recording)
    recording.replay(pen)
    return target.glyph()


def full_em_dash(source, glyph_set, name):
    """Noto draws — narrower than the em it stands in, so —— would show a gap; stretch it to the full em."""
    em = source["head"].unitsPerEm
    glyph = glyph_set[name]
    if glyph.width == em:
        return None
    bounds = source["glyf"][name]
    scale = em / (bounds.xMax - bounds.xMin)
    return (scale, 0, 0, 1, -bounds.xMin * scale, 0)


def use_one_wide_character_map(table, characters):
    """One format 12 subtable: it reaches beyond the BMP, and the reader in src/export/pdf knows no other."""
    wide = CmapSubtable.newSubtable(12)
    wide.platformID, wide.platEncID, wide.language, wide.cmap = 3, 10, 0, characters
    table.tables = [wide]


def build(source_path, codes, name):
    source = TTFont(source_path)
    cmap, glyph_set, metrics = source.getBestCmap(), source.getGlyphSet(), source["hmtx"]
    em = source["head"].unitsPerEm
    covered = sorted(code for code in codes if code in cmap)
    order, glyphs, widths, characters = [".notdef"], {".notdef": TTGlyphPen(None).glyph()}, {".notdef": (em, 0)}, {}
    for code in covered:
        upstream = cmap[code]
        glyph_name = f"u{code:04X}"
        transform = full_em_dash(source, glyph_set, upstream) if code == 0x2014 and "glyf" in source else None
        glyph = draw(source, glyph_set, upstream, transform)
        order.append(glyph_name)
        glyphs[glyph_name] = glyph
        widths[glyph_name] = (em if transform else metrics[upstream][0], 0)
        characters[code] = glyph_name
    builder = FontBuilder(em, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(characters)
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {glyph: (width, getattr(table[glyph], "xMin", 0)) for glyph, (width, _) in widths.items()}
    )
    ascent, descent = round(em * 0.88), round(em * -0.12)
    builder.setupHorizontalHeader(ascent=ascent, descent=descent)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=ascent, sTypoDescender=descent, usWinAscent=ascent, usWinDescent=-descent, fsType=0)
    builder.setupPost(keepGlyphNames=False)
    use_one_wide_character_map(builder.font["cmap"], characters)
    builder.font["head"].created = builder.font["head"].modified = 3_786_912_000
    builder.font.recalcTimestamp = False
    output = io.BytesIO()
    builder.save(output)
    return output.getvalue(), covered


def ranges(codes):
    runs = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return " ".join(f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texlive", required=True, help="unpacked Debian package texlive-lang-chinese")
    parser.add_argument("--liberation", required=True, help="unpacked Debian package fonts-liberation2")
    parser.add_argument("--serif", required=True, help="unpacked npm package @expo-google-fonts/noto-serif-sc")
    parser.add_argument("--sans", required=True, help="unpacked npm package @expo-google-fonts/noto-sans-sc")
    parser.add_argument("--unihan", default="/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
    parser.add_argument("--out", required=True, help="public/fonts")
    options = parser.parse_args()
    out = pathlib.Path(options.out)
    fandol = pathlib.Path(options.texlive, "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
    liberation = pathlib.Path(options.liberation, "usr/share/fonts/truetype/liberation2")
    serif, sans = pathlib.Path(options.serif), pathlib.Path(options.sans)

    def npm_version(folder):
        return json.loads((folder / "package.json").read_text())["version"]

    texlive_source = ("Debian texlive-lang-chinese", "2022.20230122-1")
    liberation_source = ("Debian fonts-liberation2", "2.1.5-1")
    serif_source = ("npm @expo-google-fonts/noto-serif-sc", npm_version(serif))
    sans_source = ("npm @expo-google-fonts/noto-sans-sc", npm_version(sans))
    fandol_licence = "GPL-3.0-only WITH font embedding exception"
    faces = [
        ("fang", "JijianFang", fandol / "FandolFang-Regular.otf", texlive_source, fandol_licence),
        ("kai", "JijianKai", fandol / "FandolKai-Regular.otf", texlive_source, fandol_licence),
        ("song", "JijianSong", serif / "400Regular/NotoSerifSC_400Regular.ttf", serif_source, "OFL-1.1"),
        ("song-bold", "JijianSongBold", serif / "700Bold/NotoSerifSC_700Bold.ttf", serif_source, "OFL-1.1"),
        ("hei", "JijianHei", sans / "500Medium/NotoSansSC_500Medium.ttf", sans_source, "OFL-1.1"),
        ("latin", "JijianLatin", liberation / "LiberationSerif-Regular.ttf", liberation_source, "OFL-1.1"),
    ]
    selection = tiers(options.unihan)
    entries = []
    for face, name, path, (package, version), licence in faces:
        for tier in ("a", "b"):
            wanted = wanted_characters(face, tier, selection)
            if not wanted:
                continue
            data, covered = build(path, wanted, name)
            packed = gzip.compress(data, compresslevel=9, mtime=0)
            file = f"{face}-{tier}.ttf.gz"
            (out / file).write_bytes(packed)
            entries.append(
                {
                    "face": face,
                    "tier": tier,
                    "file": file,
                    "name": name,
                    "packedBytes": len(packed),
                    "bytes": len(data),
                    "sha256": hashlib.sha256(data).hexdigest(),
                    "characters": len(covered),
                    "coverage": ranges(covered),
                    "upstream": path.name,
                    "sourcePackage": package,
                    "sourceVersion": version,
                    "licence": licence,
                }
            )
            print(f"{file:18} {len(covered):6} characters {len(packed):9} bytes gzip {len(data):9} bytes")
    manifest = {"formatVersion": 1, "files": entries}
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    print("total gzip", sum(entry["packedBytes"] for entry in entries))


if __name__ == "__main__":
    main()
