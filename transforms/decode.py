"""Bytes to text: which encoding a file is in, checked by whether the result reads as Chinese.

In:  the bytes of a file.
Out: ``Decoded``: its text, newlines and byte order mark as they are, and the encoding.
It never lets a wrong guess pass: text that decodes but does not read as Chinese or holds none, binary data and text
with NULs are refused with a reason, and nothing is replaced or dropped.

>>> decode("全县共有党员二千名。".encode("gb18030"))
Decoded(text='全县共有党员二千名。', encoding='gb18030')
"""

from __future__ import annotations

import codecs
import json
import re

from transforms.records import Decoded


class UndecodableError(ValueError):
    """The bytes are no text in a known encoding; the message says why and what to do."""


class EmptyTextError(ValueError):
    """The file holds no printed character."""


BINARY_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"SQLite format 3", "a SQLite database"),
)
"""How files begin that are no text: the first bytes, what to call the file."""

MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
"""Byte order marks: the bytes, the codec that keeps the mark as a character, the name recorded."""

GUESSES = ("gb18030", "big5", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
"""Encodings of Chinese text without a mark, tried where the bytes are not UTF-8."""

COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条"
    "平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
    "這個們來為國時說對過發後動現學樣開經當還進實種從沒會點關問長見體產業應戰頭將與無間機從兩員氣題變數電總認條論處門東聲聽記設權萬運務辦縣區黨領導員組織幹單據計縣鄉鎮議題書選舉"
)  # fmt: skip
"""The characters that make up more than half of any running Chinese text, simplified and traditional."""

READS_AS_CHINESE = 0.2
"""Share of ``COMMON`` among the characters above ASCII; bulletins have .45 to .6, wrongly decoded bytes below .05."""
SAMPLE = 60_000
"""Characters judged: the start, or the start, the middle and the end of a longer text."""

MARKUP: tuple[tuple[str, str], ...] = (
    (r"<!doctype html|<html[\s>]", "an HTML page"),
    (r"<\?xml\s", "an XML file"),
)
"""How texts begin that are marked up for machines: a pattern, what to call the file."""

_MARKUP = tuple((re.compile(rf"[\s\ufeff]*(?:{pattern})", re.IGNORECASE), name) for pattern, name in MARKUP)
_BAD_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_INK = re.compile(r"[^\s\ufeff\u200b-\u200f\u2060\x00-\x1f]")
_HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_SYMBOL = re.compile(r"[\u2010-\u203a\u3000-\u303f\uff01-\uff5e]")


def decode(data: bytes) -> Decoded:
    """Read ``data`` as text.

    Raises:
        EmptyTextError: nothing printed in it.
        UndecodableError: no text, text in an unknown encoding, or text with damaged bytes.
    """
    if not data.strip():
        raise EmptyTextError("The file is empty: there is nothing to load.")
    for start, name in BINARY_STARTS:
        if data.startswith(start):
            raise UndecodableError(f"The file is {name}, not plain text: extract its text first, then load the text.")
    if data.count(0) == len(data):
        raise UndecodableError("The file holds nothing but NUL bytes: it was not written to the end. Fetch it again.")
    decoded = _by_mark(data) or _as_utf8(data) or _by_reading(data)
    text = decoded.text
    if not _INK.search(text):
        raise EmptyTextError("The file holds only white space: there is nothing to load.")
    if "\x00" in text or len(_BAD_CONTROL.findall(text)) > len(text) // 100:
        raise UndecodableError(
            f"The file reads as {decoded.encoding} but holds NUL or control characters: it is binary data or damaged. "
            "Extract the text again."
        )
    if markup := _markup(text):
        raise UndecodableError(
            f"The file is {markup}, not the text of a bulletin: its tags and keys would be read as words. Extract its "
            "text first, then load the text."
        )
    if not _HAN.search(text):
        raise UndecodableError(
            "The file holds no Chinese character: it is not the text of a Chinese bulletin. Check that it is the right "
            "file, or take it out of the source folder."
        )
    return decoded


def _markup(text: str) -> str:
    """What a text for machines is; empty for one that people read."""
    for pattern, name in _MARKUP:
        if pattern.match(text):
            return name
    said = text.strip().lstrip("\ufeff")
    if said[:1] not in ("{", "[") or said[-1:] not in ("}", "]"):
        return ""
    for piece, name in ((said, "JSON"), (said.partition("\n")[0], "JSON, an object a line")):
        try:
            found = json.loads(piece)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) or any(isinstance(item, dict | list) for item in found):
            return name
    return ""


def _by_mark(data: bytes) -> Decoded | None:
    for mark, codec, name in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(codec), name)
            except UnicodeDecodeError as error:
                raise UndecodableError(
                    f"The file begins with the mark of {name} but byte {error.start} does not belong to it "
                    f"({error.reason}): it is cut off or damaged. Fetch it again."
                ) from error
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    # UTF-16 of plain ASCII is valid UTF-8 full of NULs: leave it to the other guesses.
    return None if "\x00" in text else Decoded(text, "utf-8")


def _by_reading(data: bytes) -> Decoded:
    """The guess whose text reads most like Chinese."""
    best: tuple[float, Decoded] | None = None
    for encoding in GUESSES:
        try:
            text = data.decode(encoding)
            text.encode("utf-8")  # a lone surrogate is no character
        except UnicodeError:
            continue
        share = _reads_as_chinese(text)
        if best is None or share > best[0]:
            best = share, Decoded(text, encoding)
    if best is not None and best[0] >= READS_AS_CHINESE:
        return best[1]
    raise UndecodableError(_why(data))


def _reads_as_chinese(text: str) -> float:
    if len(text) > SAMPLE:
        third, middle = SAMPLE // 3, len(text) // 2
        text = text[:third] + text[middle : middle + third] + text[-third:]
    if _BAD_CONTROL.search(text):
        return 0.0
    above = _NOT_ASCII.findall(text)
    letters = len(above) - len(_SYMBOL.findall(text))
    return sum(char in COMMON for char in above) / letters if letters else 0.0


def _but_for_nuls(data: bytes) -> str:
    """What to say of text in which NUL bytes stand; empty for bytes that are no text without them either, or half of
    which are NUL, as in UTF-16."""
    nuls = data.count(0)
    if not 0 < nuls <= len(data) // 3:
        return ""
    rest, name = data.replace(b"\x00", b""), "UTF-8"
    if _as_utf8(rest) is None:
        name = "GB 18030"
        try:
            text = rest.decode("gb18030")
        except UnicodeDecodeError:
            return ""
        if _reads_as_chinese(text) < READS_AS_CHINESE:
            return ""
    return (
        f"The file is text in {name} but holds NUL bytes, the first at byte {data.index(0)} ({nuls} in all): it is "
        "damaged, or was not written to the end. Fetch it again, or take the NUL bytes out (tr -d '\\000')."
    )


def _why(data: bytes) -> str:
    """What is wrong with bytes that are no Chinese text, in words for whoever has the file."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) // 2 or data[: error.start].count(0xE4) > 3:
            return (
                f"The file reads as UTF-8 up to byte {error.start} of {len(data)} ({error.reason}): "
                "it is cut off or damaged there. Fetch it again."
            )
    if said := _but_for_nuls(data):
        return said
    from charset_normalizer import from_bytes  # few files need it, and every start would pay for it

    guess = from_bytes(data[:20_000]).best()
    seems = f" (the bytes look most like {guess.encoding})" if guess is not None else ""
    return (
        f"The file is no Chinese text in UTF-8, UTF-16, GB 18030 or Big5{seems}: "
        "convert it to UTF-8, or check that it is a text file."
    )
