"""Every encoding that bulletins come in is read and named; what is no text is refused in a sentence."""

import pytest

from transforms.decode import EmptyTextError, UndecodableError, decode

SIMPLIFIED = "全县共有党员二千名，其中农村党员八百名。各级党组织要把为民办实事放在第一位，做到件件有回音。\r\n"
TRADITIONAL = "全縣共有黨員二千名，其中農村黨員八百名。各級組織要把為民辦實事放在第一位，做到件件有回音。\r\n"


@pytest.mark.parametrize(
    ("codec", "name", "text"),
    [
        pytest.param("utf-8", "utf-8", SIMPLIFIED, id="utf-8"),
        pytest.param("gb18030", "gb18030", SIMPLIFIED, id="gb18030"),
        pytest.param("gb18030", "gb18030", "全县的人民都说好，\U00020bb7。", id="gb18030 of four bytes"),
        pytest.param("big5", "big5", TRADITIONAL, id="big5"),
        pytest.param("utf-16-le", "utf-16-le", SIMPLIFIED, id="utf-16 little endian without a mark"),
        pytest.param("utf-16-be", "utf-16-be", SIMPLIFIED, id="utf-16 big endian without a mark"),
    ],
)
def test_text_comes_back_as_it_was(codec: str, name: str, text: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize(
    ("codec", "name"),
    [("utf-8", "utf-8-sig"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")],
)
def test_a_byte_order_mark_stays_in_the_raw_text(codec: str, name: str) -> None:
    decoded = decode(("\ufeff" + SIMPLIFIED).encode(codec))
    assert (decoded.text, decoded.encoding) == ("\ufeff" + SIMPLIFIED, name)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff\n".encode(), "　\n".encode()], ids=repr)
def test_an_empty_file_says_so(data: bytes) -> None:
    with pytest.raises(EmptyTextError, match="nothing to load"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"%PDF-1.4\n%\xe2\xe3", "is a PDF", id="pdf"),
        pytest.param(b"PK\x03\x04rest", "ZIP or Office", id="docx"),
        pytest.param(bytes(range(256)) * 40, "no Chinese text", id="binary"),
        pytest.param(b"\x00" * 500, "NUL", id="zeros"),
        pytest.param("甲\x00".encode() + SIMPLIFIED.encode(), "UTF-8 but holds NUL .* at byte 3 .* take", id="NUL"),
        pytest.param(SIMPLIFIED.encode("gb18030") + b"\x00" * 9, "GB 18030 but holds NUL", id="NUL in gb18030"),
        pytest.param("plain ASCII\n".encode("utf-16-le"), "no Chinese text", id="utf-16 of ascii"),
        pytest.param(SIMPLIFIED.encode()[:-40] + b"\xff\xff", "cut off or damaged", id="damaged utf-8"),
        pytest.param(b"\xef\xbb\xbf" + SIMPLIFIED.encode("gb18030"), "mark of utf-8-sig", id="false mark"),
        pytest.param("全县共有".encode("utf-16-le") + b"\x00\xd8", "no Chinese text", id="lone surrogate"),
        pytest.param("これはペンです。それはほんです。".encode("shift-jis"), "no Chinese text", id="another language"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, says: str) -> None:
    with pytest.raises(UndecodableError, match=says):
        decode(data)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ('{"title": "办好小事", "body": "今年办成三件。"}', "JSON"),
        ('\ufeff[{"村": 12}, {"村": 15}]\n', "JSON"),
        ('{"村": 12}\n{"村": 15}\n', "an object a line"),
        ("<!DOCTYPE html>\n<p>今年办成三件。</p>", "an HTML page"),
        ('\n<html lang="zh"><p>今年办成三件。</p></html>', "an HTML page"),
        ('<?xml version="1.0"?><p>今年办成三件。</p>', "an XML file"),
    ],
)
def test_what_is_marked_up_for_machines_is_refused(said: str, says: str) -> None:
    with pytest.raises(UndecodableError, match=f"is .*{says}.*Extract its text"):
        decode(said.encode())


@pytest.mark.parametrize("said", ["12 villages, 3500 yuan a year.\n", "[2018]", "——12,500.8％"])
def test_what_holds_no_chinese_character_is_refused(said: str) -> None:
    with pytest.raises(UndecodableError, match=r"no Chinese (character|text)"):
        decode(said.encode())
    assert decode("〇".encode()).text == "〇"


@pytest.mark.parametrize(
    "said", ["[编者按] 今年办成三件。[完]", "[2018年]", "{一}", "<新风> 今年办成三件。", "[" * 5000 + "一" + "]" * 5000]
)
def test_brackets_around_words_are_text(said: str) -> None:
    assert decode(said.encode()).text == said


def test_real_bulletins_are_utf8(bulletins) -> None:
    for path in bulletins.glob("*.txt"):
        data = path.read_bytes()
        assert decode(data).encoding == "utf-8"
        again = decode(data.decode().replace("•", "·").encode("gb18030"))
        assert again.encoding == "gb18030"
