"""Who acts in a sentence, fields of an activity, words of tasks: each rule with its example, and rows beside them."""

from __future__ import annotations

import pytest

from kehoach.facts.passages import Passage
from kehoach.facts.tasks.fields import ROLES, fields_in
from kehoach.facts.tasks.headings import heading_of
from kehoach.facts.tasks.modality import OPENINGS as MODALITIES
from kehoach.facts.tasks.modality import modality_at
from kehoach.facts.tasks.subject import OPENINGS, subject_of
from kehoach.facts.tasks.verbs import HAS_TO, THINGS, VERBS, begins_task, names_thing
from kehoach.reference.columns import SYNONYMS
from kehoach.reference.given import ABOVE, GIVEN, Row


def passage(text: str) -> Passage:
    return Passage("1", "muc", text, text, 0, len(text), whole=text)


ACTING = [  # sentence, who acts, what they do begins with
    ("Sở Y tế chủ trì tổ chức tập huấn.", ["Sở Y tế"], "chủ trì"),
    ("Sở Nội vụ: Tổng hợp báo cáo.", ["Sở Nội vụ"], "Tổng hợp"),
    ("- Công an tỉnh tăng cường tuần tra.", ["Công an tỉnh"], "tăng cường"),
    ("Các sở, ban, ngành; UBND các xã căn cứ kế hoạch triển khai.", ["Các sở, ban, ngành", "UBND các xã"], "căn cứ"),
    ("MTTQ xã Phối hợp với UBND xã giám sát.", ["MTTQ xã"], "Phối hợp"),
    ("Giao Sở Tài chính thẩm định dự toán.", ["Sở Tài chính"], "thẩm định"),
    ("Giao cho Văn phòng UBND tỉnh đôn đốc.", ["Văn phòng UBND tỉnh"], "đôn đốc"),
    ("Đề nghị Tỉnh đoàn tổ chức diễn đàn.", ["Tỉnh đoàn"], "tổ chức"),
    ("Chủ tịch UBND tỉnh giao Sở Xây dựng kiểm tra.", ["Sở Xây dựng"], "kiểm tra"),
    ("Căn cứ tình hình thực tế, UBND các xã bố trí kinh phí.", ["UBND các xã"], "bố trí"),
    ("Theo chức năng, nhiệm vụ được giao Sở Y tế kiểm tra.", ["Sở Y tế"], "kiểm tra"),
    ("Trên cơ sở kế hoạch này các sở, ban, ngành lập kế hoạch.", ["các sở, ban, ngành"], "lập"),
    ("Căn cứ Kế hoạch này Ủy ban nhân dân các xã lập dự toán.", ["Ủy ban nhân dân các xã"], "lập"),
    ("Trong phạm vi nhiệm vụ của mình Sở Y tế tổ chức tập huấn.", ["Sở Y tế"], "tổ chức"),
    ("Định kỳ hằng quý các đơn vị báo cáo kết quả.", ["các đơn vị"], "báo cáo"),
    ("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế.", ["các đơn vị"], "phản ánh"),
    ("Các cơ quan, đơn vị theo chức năng triển khai.", ["Các cơ quan, đơn vị"], "theo"),
    ("Trên cơ sở báo cáo, hàng năm Sở Y tế tổng hợp.", ["Sở Y tế"], "tổng hợp"),
    ("Căn cứ kế hoạch, định kỳ 6 tháng các xã báo cáo.", ["các xã"], "báo cáo"),
    ("Căn cứ kế hoạch; Hằng năm, các xã báo cáo.", ["các xã"], "báo cáo"),
    ("Căn cứ kế hoạch; Hàng năm, các xã báo cáo.", ["các xã"], "báo cáo"),
    ("Quá trình kiểm tra, giám sát, Sở Y tế báo cáo.", ["Sở Y tế"], "báo cáo"),
    ("Trong quá trình kiểm tra, giám sát, các xã báo cáo.", ["các xã"], "báo cáo"),
    (
        "Trên cơ sở báo cáo của các đơn vị trong tháng 5, các sở, Công an tỉnh tổng hợp.",
        ["các sở", "Công an tỉnh"],
        "tổng hợp",
    ),
    ("Nếu là cơ quan, tổ chức thì Sở Y tế xác minh.", ["Sở Y tế"], "xác minh"),
    ("Trong trường hợp là cơ quan, tổ chức thì Sở Y tế xác minh.", ["Sở Y tế"], "xác minh"),
    ("Đối với cá nhân, tổ chức thì Sở Y tế xác minh.", ["Sở Y tế"], "xác minh"),
    ("Trường hợp là cơ quan, tổ chức thuộc Sở thì Sở Y tế xác minh.", ["Sở Y tế"], "xác minh"),
    ("Thực hiện chủ trương của Đảng và Nhà nước, Quốc hội, các Bộ trưởng chỉ đạo.", ["các Bộ trưởng"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, Nhà nước, Quốc hội, các Bộ trưởng chỉ đạo.", ["các Bộ trưởng"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, Chính phủ, Sở Y tế chỉ đạo.", ["Sở Y tế"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, Thủ tướng Chính phủ, Sở Y tế chỉ đạo.", ["Sở Y tế"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, Hội đồng nhân dân, Sở Y tế chỉ đạo.", ["Sở Y tế"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, HĐND, Sở Y tế chỉ đạo.", ["Sở Y tế"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, Tỉnh ủy, Sở Y tế chỉ đạo.", ["Sở Y tế"], "chỉ đạo"),
    ("Thực hiện chủ trương của Đảng, Thành ủy, Sở Y tế chỉ đạo.", ["Sở Y tế"], "chỉ đạo"),
    ("Trong đó, Sở Y tế rà soát danh sách.", ["Sở Y tế"], "rà soát"),
    ("Trong đó, Sở Y tế cần có báo cáo riêng.", ["Sở Y tế"], "cần"),
    ("Trong đó, Sở Y tế phải có báo cáo riêng.", ["Sở Y tế"], "phải"),
    ("Căn cứ kết quả, yêu cầu các xã tổng hợp.", ["các xã"], "tổng hợp"),
    ("Sở Y tế rà soát. Nội dung: Đề nghị các xã lập hồ sơ.", ["Sở Y tế"], "rà soát"),
    ("Sở Y tế gửi dự thảo, đề nghị khẩn trương góp ý.", ["Sở Y tế"], "gửi"),
    ("Sở Y tế gửi dự thảo, đề nghị các xã", ["Sở Y tế"], "gửi"),
    ("Sở Y tế đề nghị công nhận xã đạt chuẩn.", ["Sở Y tế"], "đề nghị"),
    ("Trưởng đoàn: có trách nhiệm báo cáo.", ["Trưởng đoàn"], "có trách"),
    ("Đối với các xã: Trưởng Công an xã tuần tra.", ["Trưởng Công an xã"], "tuần tra"),
    ("Đối với các xã: Trưởng Công an xã", ["các xã"], "Trưởng"),
    ("Đồng chí Bí thư Đảng ủy lãnh đạo, chỉ đạo chung.", ["Đồng chí Bí thư Đảng ủy"], "lãnh đạo"),
    ("Trách nhiệm của Sở Y tế: lập hồ sơ", ["Sở Y tế"], "lập"),
    ("Sở đề nghị các đơn vị phối hợp kiểm tra.", ["các đơn vị"], "phối hợp"),
    ("Sở Y tế được giao nhiệm vụ kiểm tra các chợ.", ["Sở Y tế"], "kiểm tra"),
    ("Ban Tổ chức được giao trách nhiệm chuẩn bị hội trường.", ["Ban Tổ chức"], "chuẩn bị"),
    ("Sở cũng yêu cầu Bưu điện tỉnh kiểm tra.", ["Bưu điện tỉnh"], "kiểm tra"),
    ("Tỉnh giao Sở Y tế kiểm tra.", ["Sở Y tế"], "kiểm tra"),
    ("Các xã vẫn thực hiện theo kế hoạch cũ.", ["Các xã"], "vẫn"),
    ("Riêng các xã kiểm tra.", ["các xã"], "kiểm tra"),
    ("Riêng các trường THPT, Sở Giáo dục và Đào tạo kiểm tra.", ["Sở Giáo dục và Đào tạo"], "kiểm tra"),
    ("Riêng các sở, ban, ngành, Công an tỉnh kiểm tra.", ["các sở, ban, ngành", "Công an tỉnh"], "kiểm tra"),
    ("Riêng các cơ quan Đảng, Sở Nội vụ kiểm tra.", ["Sở Nội vụ"], "kiểm tra"),
    ("Riêng các xã và Sở Y tế kiểm tra.", ["các xã", "Sở Y tế"], "kiểm tra"),
    ("Riêng Sở Y tế, Sở Nội vụ kiểm tra.", ["Sở Y tế", "Sở Nội vụ"], "kiểm tra"),
    ("Riêng Sở Y tế đạt 90%.", ["Sở Y tế"], "đạt"),
    ("Về đất đai, giao Sở Xây dựng rà soát.", ["Sở Xây dựng"], "rà soát"),
    ("Về kinh phí, Sở Tài chính chủ trì tham mưu.", ["Sở Tài chính"], "chủ trì"),
    ("Riêng dự án chợ, giao Sở Xây dựng rà soát.", ["Sở Xây dựng"], "rà soát"),
    ("Thời gian tới, yêu cầu các xã rà soát.", ["các xã"], "rà soát"),
    ("Sau khi có kết quả thẩm định đề nghị Sở Tài chính bố trí vốn.", ["Sở Tài chính"], "bố trí"),
    ("Khi có kết quả đánh giá của Bộ giao Sở Xây dựng chủ trì rà soát.", ["Sở Xây dựng"], "chủ trì"),
    ("Khi có kết quả yêu cầu của Bộ, Sở Xây dựng rà soát.", ["Sở Xây dựng"], "rà soát"),
    ("Khi có kết quả giao đất, Sở Xây dựng rà soát.", ["Sở Xây dựng"], "rà soát"),
    ("Sở yêu cầu các xã rà soát các hộ đủ điều kiện nhưng chưa được cấp thẻ.", ["các xã"], "rà soát"),
    ("Sở yêu cầu các xã rà soát các dự án đã duyệt nhưng chưa được bố trí vốn.", ["các xã"], "rà soát"),
    ("Sở yêu cầu các xã rà soát. Có dự án xong nhưng chưa được bố trí vốn.", ["các xã"], "rà soát"),
]


@pytest.mark.parametrize(("text", "names", "doing"), ACTING)
def test_who_acts(text: str, names: list[str], doing: str) -> None:
    found = subject_of(text, 0, len(text))
    assert found is not None
    assert [text[n.start : n.end] for n in found.names] == names
    assert text[found.end :].startswith(doing)


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức hội nghị tổng kết.",
        "Chi cục Thú y là tổ chức hành chính thuộc Sở, tham mưu quản lý đàn bò.",
        "Trung tâm Cây giống là đơn vị sự nghiệp, thực hiện ươm cây.",
        "UBND tỉnh yêu cầu khẩn trương hoàn thành việc trồng rừng.",
        "Kinh phí thực hiện do ngân sách bảo đảm.",
        "Sở Y tế đã ban hành kế hoạch.",
        "Sở Y tế vẫn chưa xây dựng kế hoạch.",
        "Đến ngày 4/1, Sở Tài chính vẫn chưa nhận được báo cáo, tổng hợp của các xã.",
        "Sở Y tế được thành lập năm 2010.",
        "Lãnh đạo, chỉ đạo thực hiện nghiêm các quy định.",
        "Đồng chí Lê Văn Bê lãnh đạo Sở Y tế.",
        "Cơ quan chủ trì, thành phần, số lượng đại biểu.",
        "Trách nhiệm của các cơ quan trong việc công khai.",
        "Theo dõi, đôn đốc các đơn vị triển khai.",
        "Căn cứ kết quả kiểm tra, Sở Y tế",
        "Trường hợp là cơ quan, tổ chức thì Sở Y tế",
        "Trường hợp là cơ quan, tổ chức thì hoãn.",
        "Trong quá trình thực hiện, báo cáo Sở Y tế, UBND tỉnh xem xét.",
        "Chánh Văn phòng hoặc người được giao phụ trách ký.",
        "Riêng Riêng Sở Y tế kiểm tra.",
        "Ngoài ra, Sở Y tế đạt 90%.",
        "Ngoài ra, khi có mưa, giao Sở Y tế.",
        "Về kiến nghị của cử tri, Sở Y tế có ý kiến như sau.",
        "Về việc giao Sở Y tế rà soát các trạm.",
        "Huyện đề nghị Sở Tài chính bổ sung kinh phí nhưng chưa được giải quyết.",
        "Huyện đề nghị Sở Tài chính bổ sung kinh phí nhưng đến nay vẫn chưa được Sở trả lời.",
        "Huyện đề nghị Sở Tài chính bổ sung kinh phí nhưng chưa có kết quả.",
        "Thời gian qua, Sở Y tế tổ chức tập huấn.",
        "Khi được giao Sở Y tế kiểm tra.",
        "Mời Sở Y tế cử tri xã Bình An dự họp.",
        "Mời Sở Y tế cử hành lễ chào cờ.",
        "Sở đề nghị công nhận xã đạt chuẩn.",
        "Chánh Văn phòng hoặc người thay; các thôn có trách nhiệm ký.",
        "",
        "…",
    ],
)
def test_nobody_acts(text: str) -> None:
    assert subject_of(text, 0, len(text)) is None


def test_below_an_office_a_request_is_what_it_does() -> None:
    text = "Đề nghị các đơn vị báo cáo kết quả."
    assert subject_of(text, 0, len(text)) is not None
    assert subject_of(text, 0, len(text), given=True) is None
    for duty in HAS_TO:
        text = f"Yêu cầu các đơn vị {duty}báo cáo kết quả."
        assert subject_of(text, 0, len(text), given=True) is not None
    text = "Yêu cầu các đơn vị kiểm tra và các xã có trách nhiệm nộp."
    assert subject_of(text, 0, len(text), given=True) is None


@pytest.mark.parametrize("example", [row[-1] for row in GIVEN] + [example for _, example in OPENINGS])
def test_each_word_before_the_one_who_acts_has_an_example(example: str) -> None:
    found = subject_of(example, 0, len(example))
    assert found is not None
    assert found.names


BEFORE = [(row, words) for row in GIVEN for words in row[0]]


@pytest.mark.parametrize(("row", "words"), BEFORE, ids=[words for _, words in BEFORE])
def test_words_before_the_one_who_acts_are_no_part_of_the_name(row: Row, words: str) -> None:
    text = f"{words} Sở Y tế: Rà soát"
    found = subject_of(text, 0, len(text))
    assert found is not None
    assert ([text[n.start : n.end] for n in found.names], found.modality) == (["Sở Y tế"], row[2])


ABOVE_NAMES = [(row, words) for row in (*GIVEN, *ABOVE) for words in row[0] if not words.islower()]


@pytest.mark.parametrize(("row", "words"), ABOVE_NAMES, ids=[words for _, words in ABOVE_NAMES])
def test_words_above_tasks_are_no_part_of_the_name(row: Row, words: str) -> None:
    words = row[-1].split(" Sở")[0] if row in ABOVE and row[-1].startswith(words) else words
    for shown in (words, words.upper(), f"{words}:"):
        text = f"{shown} Sở Y tế"
        found = heading_of(text)
        assert found is not None
        assert ([text[n.start : n.end] for n in found.names], found.modality) == (["Sở Y tế"], row[2])


HEADINGS = [  # heading, whom it names, how what stands below binds
    ("Kiến nghị, đề xuất với Sở Y tế và Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"], "request"),
    ("Kiến nghị đối với các xã, phường", ["các xã, phường"], "request"),
    ("Về phía các sở, ban, ngành", ["các sở, ban, ngành"], None),
    ("Kiến nghị đồng chí Giám đốc Sở Y tế", ["đồng chí Giám đốc Sở Y tế"], "request"),
    ("Chức năng, nhiệm vụ, quyền hạn của Đoàn kiểm tra", ["Đoàn kiểm tra"], "order"),
    ("Trách nhiệm của Sở Y tế (Điều 5 Nghị định số 12/2024/NĐ-CP)", ["Sở Y tế"], "order"),
    ("Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư:", ["Tổ tiếp công dân, xử lý đơn thư"], "order"),
    ("Nhiệm vụ của Tổ công tác rà soát, tháo gỡ vướng mắc", ["Tổ công tác rà soát, tháo gỡ vướng mắc"], "order"),
    ("Nhiệm vụ của Sở Y tế, kiểm tra các xã", [], None),
    ("Nhiệm vụ của Tổ công tác rà soát hồ sơ; kiểm tra các xã", [], None),
    ("ĐỐI VỚI SỞ Y TẾ", ["SỞ Y TẾ"], None),
    ("KIẾN NGHỊ VỚI SỞ Y TẾ", ["SỞ Y TẾ"], "request"),
    ("Kiến nghị, đề xuất", [], None),
    ("Kiến nghị của Sở Y tế", [], None),
    ("Kiến nghị xử lý các đơn vị", [], None),
    ("Đề xuất các nhiệm vụ", [], None),
    ("Với cấp trung học phổ thông", [], None),
    ("Chỉ thị Thủ tướng Chính phủ", [], None),
]


@pytest.mark.parametrize(("text", "names", "modality"), HEADINGS, ids=[text for text, _, _ in HEADINGS])
def test_whom_a_heading_names(text: str, names: list[str], modality: str | None) -> None:
    found = heading_of(text)
    assert ([text[n.start : n.end] for n in found.names] if found else []) == names
    assert found is None or found.modality == modality


@pytest.mark.parametrize("text", ["Kiến nghị Sở Y tế xem xét lại hồ sơ.", "Với Sở Y tế rà soát hồ sơ."])
def test_words_of_headings_give_nothing_in_a_sentence(text: str) -> None:
    assert subject_of(text, 0, len(text)) is None


@pytest.mark.parametrize(("words", "modality", "example"), MODALITIES)
def test_the_verb_says_how_a_task_binds(words: str, modality: str, example: str) -> None:
    assert modality_at(example, example.lower().find(words)) == modality


@pytest.mark.parametrize(
    ("text", "asked", "modality"),
    [
        ("phải tổng hợp", None, "order"),
        ("có nhiệm vụ tổng hợp", None, "order"),
        ("có trách nhiệm tổng hợp", "request", "request"),
        ("phải tổng hợp", "order", "order"),
        ("tăng cường kiểm tra", "request", "intensify"),
        ("tổng hợp", "request", "request"),
        ("có nhiệm kỳ 5 năm", None, None),
        ("", None, None),
    ],
)
def test_that_it_is_a_duty_adds_nothing_to_a_request(text: str, asked: str | None, modality: str | None) -> None:
    assert modality_at(text, 0, asked) == modality


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_begins_a_task(verb: str) -> None:
    assert begins_task(f"  {verb.capitalize()} việc này", 0)


@pytest.mark.parametrize("text", ["Hướng dẫn này thay thế", "Báo cáo này được gửi", "Kiểm tra này, nếu"])
def test_what_is_pointed_at_is_no_verb(text: str) -> None:
    assert not begins_task(text, 0)


@pytest.mark.parametrize("thing", THINGS)
def test_a_thing_is_no_task(thing: str) -> None:
    assert names_thing(f"{thing.capitalize()} của đoàn", 0)
    assert not names_thing(f"{thing.capitalize()}x của đoàn", 0)


ONLY_IN_TABLES = {"bắt đầu", "từ ngày", "đến ngày", "số tiền", "thành tiền", "đơn giá"}
FIELDS = [
    ("Cơ quan chủ trì: Sở Y tế.", [("lead", "Sở Y tế")]),
    ("Đơn vị chủ trì: Phòng A; Đơn vị phối hợp: Phòng B, Phòng C.", [("lead", "Phòng A"), ("co", "Phòng B, Phòng C")]),
    ("Thời gian thực hiện: Hoàn thành trong quý III/2025.", [("time", "Hoàn thành trong quý III/2025")]),
    ("Sản phẩm: Báo cáo tổng kết", [("output", "Báo cáo tổng kết")]),
    ("Kinh phí: Ngân sách xã.", [("budget", "Ngân sách xã")]),
    ("Trách nhiệm của Sở Y tế: Tổng hợp.", []),
    ("Kết quả giải quyết hồ sơ: Tỷ lệ đúng hạn.", []),
    ("Nội dung: Tập huấn cho cán bộ", []),
    ("Phối hợp với các Sở: Tài chính, Xây dựng rà soát.", []),
    ("Phối hợp với: Sở Tài chính.", [("co", "Sở Tài chính")]),
    ("Chủ trì cuộc họp: Giám đốc Sở Y tế.", []),
    ("Cơ quan chủ trì Sở Y tế", []),
    ("Phụ trách: Chi cục Kiểm lâm.", [("lead", "Chi cục Kiểm lâm")]),
    ("Phụ trách kế toán: Bà Lê Thị Bê.", []),
    ("Ngày hoàn thành: 30/6/2026; Dự toán: 20 triệu đồng.", [("time", "30/6/2026"), ("budget", "20 triệu đồng")]),
    ("Hoàn thành: Quý II/2026.", [("time", "Quý II/2026")]),
    ("Hoàn thành việc rà soát: Sở Y tế.", []),
    ("Hoàn thành trước ngày 30/6: Sở Y tế.", []),
    ("Tổ chức phối hợp: Hội Nông dân tỉnh.", [("co", "Hội Nông dân tỉnh")]),
    ("Tổ chức phối hợp liên ngành: Các xã.", []),
    ("Từ ngày 04/3/2026: Các xã họp.", []),
    ("Kết thúc đợt kiểm tra: Các xã báo cáo.", []),
    ("Đơn giá: 20.000 đồng.", []),
]


@pytest.mark.parametrize(("text", "expected"), FIELDS)
def test_fields_of_a_line(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.role, text[f.start : f.end]) for f in fields_in(passage(text))] == expected


@pytest.mark.parametrize(
    ("role", "word"), [(role, word) for role, words in SYNONYMS if role in ROLES for word in words]
)
def test_a_header_of_a_column_labels_a_field_unless_it_is_left_out(role: str, word: str) -> None:
    expected = [] if word in ONLY_IN_TABLES else [(role, "quý II")]
    text = f"{word.capitalize()}: quý II."
    assert [(f.role, text[f.start : f.end]) for f in fields_in(passage(text))] == expected
    assert [f.role for f in fields_in(passage(f"Kết quả: Báo cáo. {text}"))] == ["output", *(f for f, _ in expected)]
