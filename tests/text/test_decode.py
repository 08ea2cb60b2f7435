"""Bytes to text: every door in, every repair, and what must not be touched."""

from __future__ import annotations

import codecs
import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.text.decode import Decoded, DecodeError, decode, decode_text
from kehoach.text.legacy import cp1258, tcvn3, viscii, vni, vps

SHORT = (
    "Giao Phòng Kinh tế chủ trì, phối hợp với các xã, thị trấn rà soát hộ thiếu nước sạch và báo cáo trước ngày 15/6."
)

PARAGRAPHS = (
    "Kính gửi: Trưởng các phòng, ban, ngành; Chủ tịch UBND các xã, phường.",
    SHORT,
    "Mục đích là nâng cao nhận thức của người dân về phòng cháy, chữa cháy tại khu dân cư và chợ trung tâm huyện.",
    "Yêu cầu việc triển khai bảo đảm tiết kiệm, đúng tiến độ; không phô trương, hình thức; gắn với nhiệm vụ được giao.",
    "Kinh phí thực hiện được bố trí trong dự toán năm 2027 của các đơn vị và nguồn xã hội hóa hợp pháp khác.",
    "Định kỳ hằng quý, các cơ quan gửi kết quả về Văn phòng để tổng hợp, trình Thường trực xem xét, chỉ đạo.",
)
LONG = "\n".join(f"{number}. {line}" for number, line in enumerate(PARAGRAPHS * 30, 1)) + "\n"
CAPITALS = (
    "KẾ HOẠCH TUYÊN TRUYỀN PHÒNG, CHỐNG ĐUỐI NƯỚC CHO TRẺ EM TRÊN ĐỊA BÀN HUYỆN, THỰC HIỆN NGHỊ QUYẾT CỦA ĐẢNG BỘ"
)
QUOTED = "Phát động phong trào “Toàn dân rèn luyện thân thể” – mỗi xã một sân tập… cho thanh niên ở các thôn, bản."

Encode = Callable[[str], bytes]
LEGACY: dict[str, tuple[str, Encode]] = {
    "windows-1258": ("windows-1258", cp1258.encode),
    "tcvn full": ("tcvn3", tcvn3.encode),
    "tcvn abc": ("tcvn3", partial(tcvn3.encode, capitals=False)),
    "vni": ("vni", vni.encode),
    "viscii": ("viscii", viscii.encode),
    "vps": ("vps", vps.encode),
}


def as_printed(text: str, name: str) -> str:
    """What can come back: the ABC fonts have no accented capitals but seven."""
    return tcvn3.decode(tcvn3.encode(text, capitals=False), capitals=False) if name == "tcvn abc" else text


def seen_as(data: bytes, codec: str) -> str:
    """The bytes as a browser shows them that takes them for `codec`; bytes without a character as C1 controls."""
    return "".join(codecs.decode(bytes([code]), codec, "ignore") or chr(code) for code in data)


# --- bytes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [SHORT, LONG, CAPITALS], ids=["short", "long", "capitals"])
@pytest.mark.parametrize("name", LEGACY)
def test_old_sets_are_told_apart(name: str, text: str) -> None:
    encoding, encode = LEGACY[name]
    got = decode(encode(text))
    assert (got.encoding, got.text, got.repairs) == (encoding, as_printed(text, name), ())
    assert got.confidence > 0.8


@pytest.mark.parametrize("name", ["windows-1258", "tcvn abc", "vni"])
def test_windows_punctuation_is_kept(name: str) -> None:
    encoding, encode = LEGACY[name]
    got = decode(encode(QUOTED))
    assert (got.encoding, got.text) == (encoding, QUOTED)


def test_a_capital_font_is_read_as_it_was_seen() -> None:
    got = decode("Uû BAN NH¢N D¢N HUYÖN, Kú HäP THø BA, N¡M 2027, CéNG T¸C D¢N VËN".encode("latin-1"))
    assert (got.encoding, got.text) == (
        "tcvn3",
        "UỶ BAN NHÂN DÂN HUYỆN, KỲ HỌP THỨ BA, NĂM 2027, CỘNG TÁC DÂN VẬN",
    )


UNICODE: tuple[tuple[str, bytes, str, float], ...] = (
    ("plain ASCII is UTF-8", b"Ke hoach so 5", "utf-8", 1.0),
    ("nothing at all", b"", "utf-8", 1.0),
    ("UTF-8", SHORT.encode(), "utf-8", 1.0),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + SHORT.encode(), "utf-8-sig", 1.0),
    ("UTF-16 LE with a mark", codecs.BOM_UTF16_LE + SHORT.encode("utf-16-le"), "utf-16-le", 1.0),
    ("UTF-16 BE with a mark", codecs.BOM_UTF16_BE + SHORT.encode("utf-16-be"), "utf-16-be", 1.0),
    ("UTF-32 LE with a mark", codecs.BOM_UTF32_LE + SHORT.encode("utf-32-le"), "utf-32-le", 1.0),
    ("UTF-32 BE with a mark", codecs.BOM_UTF32_BE + SHORT.encode("utf-32-be"), "utf-32-be", 1.0),
    ("UTF-16 LE without one", SHORT.encode("utf-16-le"), "utf-16-le", 0.9),
    ("UTF-16 BE without one", SHORT.encode("utf-16-be"), "utf-16-be", 0.9),
    ("long UTF-16 LE without a mark", LONG.encode("utf-16-le"), "utf-16-le", 0.9),
)


@pytest.mark.parametrize(("title", "data", "encoding", "confidence"), UNICODE, ids=[row[0] for row in UNICODE])
def test_unicode_doors(title: str, data: bytes, encoding: str, confidence: float) -> None:
    got = decode(data)
    assert (got.encoding, got.repairs) == (encoding, ()), title
    assert got.text in {SHORT, LONG, data.decode("ascii", "ignore")}
    assert got.confidence >= confidence


def test_english_with_curly_quotes_is_windows_1252() -> None:
    got = decode(b"The \x93Annual Plan\x94 \x96 draft")
    assert (got.encoding, got.text) == ("windows-1252", "The “Annual Plan” – draft")
    assert got.confidence < 0.7


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("text", ["Kế hoạ", LONG + "ạ"], ids=["short", "long"])
def test_utf8_cut_in_its_last_letter(text: str, cut: int) -> None:
    got = decode(text.encode()[:-cut])
    assert (got.text, got.encoding, got.repairs) == (text[:-1] + "\ufffd", "utf-8", ("bad_utf8",))
    assert got.confidence < 1.0


def test_a_few_bad_bytes_do_not_make_utf8_an_old_set() -> None:
    data = bytearray(LONG.encode())
    for place in (500, 2500, 9000):
        data[place : place + 1] = b"\xff"
    got = decode(bytes(data))
    assert (got.encoding, got.repairs) == ("utf-8", ("bad_utf8",))
    assert 3 <= got.text.count("\ufffd") <= 9
    assert 0.5 < got.confidence < 1.0


def test_utf16_with_half_a_pair() -> None:
    got = decode(codecs.BOM_UTF16_LE + SHORT.encode("utf-16-le") + b"\x00\xd8 \x00")
    assert (got.text, got.repairs) == (SHORT + "\ufffd ", ("bad_utf16",))


NOISE = bytes(range(256)) * 8
BINARY: tuple[tuple[str, bytes, str], ...] = (
    ("every byte in turn", NOISE, "binary"),
    ("control characters alone", bytes(range(1, 9)) * 40, "binary"),
    ("zeros", bytes(1000), "binary"),
    ("samples of 16 bits", b"".join((i * 977 % 65536).to_bytes(2, "little") for i in range(3000)), "binary"),
    ("a UTF-16 mark before noise", b"\xff\xfe" + b"\x00\xd8" * 200, "utf-16-le"),
    ("French in windows-1252", "Le préfet a décidé d’être prêt dès l’été à Besançon".encode("cp1252"), "tried utf-8"),
)


@pytest.mark.parametrize(("title", "data", "says"), BINARY, ids=[row[0] for row in BINARY])
def test_what_is_no_vietnamese_text_is_refused(title: str, data: bytes, says: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(data)
    assert says in str(caught.value), title
    assert isinstance(caught.value, ValueError)


def test_the_error_says_what_was_tried_and_what_to_do() -> None:
    with pytest.raises(DecodeError, match="save it as UTF-8") as caught:
        decode("Müller hört schöne Töne über Köln".encode("latin-1"))
    assert caught.value.tried[0] == "utf-8"
    assert {"windows-1258", "tcvn3", "vni", "viscii", "vps", "windows-1252"} <= set(caught.value.tried)


# --- mojibake ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("name", LEGACY)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_old_bytes_shown_as_latin(codec: str, name: str, text: str) -> None:
    encoding, encode = LEGACY[name]
    shown = seen_as(encode(text), codec)
    got = decode_text(shown)
    assert (got.encoding, got.text, got.repairs) == (f"str+{encoding}", as_printed(text, name), ("mojibake",))
    again = decode(shown.encode())
    assert (again.encoding, again.text) == (f"utf-8+{encoding}", got.text)


@pytest.mark.parametrize("text", [SHORT, LONG, CAPITALS], ids=["short", "long", "capitals"])
@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "cp1258", "mac_roman"])
def test_utf8_shown_as_something_else(codec: str, text: str) -> None:
    got = decode_text(seen_as(text.encode(), codec))
    assert (got.encoding, got.text, got.repairs) == ("str+utf-8", text, ("mojibake",))


def test_utf8_misread_twice() -> None:
    once = seen_as(LONG.encode(), "cp1252")
    assert decode_text(seen_as(once.encode(), "cp1252")).text == LONG


def test_utf8_whose_no_break_spaces_became_spaces() -> None:
    shown = seen_as("Hà Nội và cả nước".encode(), "cp1252").replace("\u00a0", " ")
    assert decode_text(shown).text == "Hà Nội và cả nước"


@pytest.mark.parametrize(
    ("shown", "held", "text"),
    [
        ("Uû ban nh©n d©n", "tcvn3", "Uỷ ban nhân dân"),
        ("Coäng hoøa xaõ hoäi", "vni", "Cộng hòa xã hội"),
        ("Káº¿ hoáº¡ch tuyÃªn truyá»\x81n", "utf-8", "Kế hoạch tuyên truyền"),
    ],
)
def test_a_few_words_are_enough(shown: str, held: str, text: str) -> None:
    got = decode_text(shown)
    assert (got.encoding, got.text) == (f"str+{held}", text)


def test_in_a_mixed_text_only_the_broken_lines_are_mended() -> None:
    sound = "Điều 1. Ban hành kế hoạch này.\nvà các xã, là\n" * 40
    broken = seen_as(tcvn3.encode("\n".join(PARAGRAPHS), capitals=False), "cp1252")
    got = decode_text(sound + broken)
    assert got.text == sound + "\n".join(PARAGRAPHS)


# --- what must not be touched -----------------------------------------------------------------------------------------

CLEAN: tuple[tuple[str, str], ...] = (
    ("a short line", SHORT),
    ("a long text", LONG),
    ("capitals", CAPITALS),
    ("curly quotes and dashes", QUOTED),
    ("names with Latin-1 letters alone", "Trà Vinh, Cà Mau, Hà Tĩnh, Tháp Chàm, Sóc Trăng, Hà Nam, Bà Rá"),
    ("French", "Le préfet a décidé d’être prêt dès l’été à Besançon, où naît le français"),
    ("German", "Müller hört schöne Töne über Köln; größere Städte läuft er früh"),
    ("Portuguese", "A administração não é responsável por ações à margem da legislação"),
    ("signs", "© 2026 ® §5 ±2 °C ½ ¼ µm ¶ · » «"),
    ("no-break and zero-width spaces", "Số:\u00a05\u200b/KH\u00ad-UBND\u2060"),
    ("form feed", "trang 1\n\fTrang 2"),
    ("an ampersand", "Công ty A&B; R&D; AT&T"),
    ("one entity in prose", "viết &nbsp; để giữ khoảng trắng"),
    ("two of them, still no leftovers", "so sánh &lt; và &gt;"),
    ("HTML source keeps its entities", "<p>Ph&ugrave; h&#7907;p</p><br>&nbsp;&nbsp;&nbsp;"),
    ("a Windows path", r"C:\new\temp và D:\rapporto"),
    ("two codes", r"\u1ebf là ế, \u1ea1 là ạ"),
    ("two literal escapes", r"dùng \n và \n trong chuỗi"),
    ("escapes among real lines", "dùng \\n trong\n" * 3 + "\n" * 8),
    ("Chinese", "社會主義"),
    ("a word of Latin-1 letters", "là"),
)


@pytest.mark.parametrize(("title", "text"), CLEAN, ids=[row[0] for row in CLEAN])
def test_clean_text_is_untouched(title: str, text: str) -> None:
    assert decode_text(text) == Decoded(text, "str", 1.0, ()), title
    assert decode(text.encode()) == Decoded(text, "utf-8", 1.0, ())


def test_clean_text_needs_no_tables() -> None:
    code = (
        "import sys\nfrom kehoach.text.decode import decode\n"
        f"decode({LONG.encode()!r})\n"
        "assert not [name for name in sys.modules if 'kehoach.text.legacy' in name or name == 'html']"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603


# --- small repairs ----------------------------------------------------------------------------------------------------

REPAIRS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("CRLF", "a\r\nb\r\n", "a\nb\n", ("newlines",)),
    ("lone CR", "a\rb\n\rc", "a\nb\n\nc", ("newlines",)),
    ("Unicode line ends", "a\u2028b\u2029c\x85d\x0be", "a\nb\nc\nd\ne", ("newlines",)),
    ("decomposed letters", "Kê\u0301 hoa\u0323ch", "Kế hoạch", ("nfc",)),
    ("tone before quality", "e\u0323\u0302", "ệ", ("nfc",)),
    ("a mark at the start", "\ufeffSố: 5", "Số: 5", ("bom",)),
    ("NUL padding", "Số: 5\0\0", "Số: 5", ("nul",)),
    ("one Vietnamese letter entity", "Ph&ugrave; hợp", "Phù hợp", ("entities",)),
    ("a numeric letter entity", "K&#7871; ho&#x1EA1;ch", "Kế hoạch", ("entities",)),
    ("đ ơ ư as entities", "&#273;&#417;n, l&#432;u", "đơn, lưu", ("entities",)),
    ("three of any kind", "A &amp; B &lt;x&gt;", "A & B <x>", ("entities",)),
    ("escaped twice", "t&amp;ocirc;i &amp;amp; b&amp;aacute;c", "tôi & bác", ("entities",)),
    ("no-break spaces become characters", "a&nbsp;b&nbsp;c&nbsp;d", "a\u00a0b\u00a0c\u00a0d", ("entities",)),
    ("escapes of a dump", r"Điều 1\r\nĐiều 2\nĐiều 3\r\n\tđiểm a", "Điều 1\nĐiều 2\nĐiều 3\n\tđiểm a", ("escapes",)),
    ("escapes beside real lines", "\\r\\n Điều 1\n\n\\r\\n\\r\\n Điều 2\n", "Điều 1\n\nĐiều 2\n", ("escapes",)),
    ("codes of letters, as JSON writes them", r"K\u1ebf ho\u1ea1ch tr\u1ed3ng", "Kế hoạch trồng", ("escapes",)),
    ("codes in pairs", r"\u1ebf\u1ea1\u1ed3 \ud83d\ude00 \u0000", "ếạồ \U0001f600 \\u0000", ("escapes",)),
    ("a lone surrogate", "a\ud800b", "a\ufffdb", ("surrogates",)),
    ("two halves of a pair", "\ud83d\ude00", "\U0001f600", ("surrogates",)),
    ("several, in order", "\ufeffPh&ugrave;\r\nhơ\u0323p", "Phù\nhợp", ("bom", "entities", "newlines", "nfc")),
)


@pytest.mark.parametrize(("title", "text", "want", "repairs"), REPAIRS, ids=[row[0] for row in REPAIRS])
def test_repairs(title: str, text: str, want: str, repairs: tuple[str, ...]) -> None:
    got = decode_text(text)
    assert (got.text, got.repairs, got.encoding) == (want, repairs, "str"), title


def test_repairs_of_bytes_are_the_same() -> None:
    got = decode(tcvn3.encode("Thực hiện chế độ báo cáo\r\nđịnh kỳ hằng tháng\r\n", capitals=False))
    assert (got.encoding, got.repairs) == ("tcvn3", ("newlines",))
    assert got.text == "Thực hiện chế độ báo cáo\nđịnh kỳ hằng tháng\n"


# --- what always holds ------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *PARAGRAPHS,
        "\r\n",
        "\n",
        "&ugrave;",
        "&amp;",
        "amp;",
        "&#",
        r"\n",
        r"\r\n",
        "\ufeff",
        "\x85",
        "\0",
        "e\u0323\u0302",
    ]
    + [seen_as(encode(PARAGRAPHS[0]), "cp1252") for _, encode in LEGACY.values()]
    + [seen_as(PARAGRAPHS[1].encode(), codec) for codec in ("cp1252", "latin-1", "mac_roman")]
)
MIXED = st.lists(PIECES | st.text(max_size=20), max_size=12).map("".join)


@given(st.binary(max_size=400) | MIXED.map(lambda text: text.encode("utf-8", "replace")))
@example(b"&ugrave;\x01")
def test_decoding_again_changes_nothing(data: bytes) -> None:
    try:
        text = decode(data).text
    except DecodeError:
        return
    assert decode_text(text).text == text
    assert decode(text.encode()).text == text


@given(st.text(alphabet=st.characters(), max_size=200) | MIXED)
def test_text_never_raises_and_comes_out_clean(text: str) -> None:
    got = decode_text(text)
    got.text.encode("utf-8")
    assert not set("\r\x0b\x85\u2028\u2029\0").intersection(got.text)
    assert not got.text.startswith("\ufeff")
    assert 0.0 <= got.confidence <= 1.0
    assert decode_text(got.text).text == got.text


@given(st.sampled_from(sorted(LEGACY)), st.permutations(PARAGRAPHS))
def test_any_order_of_paragraphs_is_told_apart(name: str, paragraphs: list[str]) -> None:
    encoding, encode = LEGACY[name]
    text = "\n".join(paragraphs)
    got = decode(encode(text))
    assert (got.encoding, got.text) == (encoding, as_printed(text, name))
