"""With which words a clause opens before the one who acts: `Căn cứ tình hình thực tế, UBND các xã bố trí …`."""

from __future__ import annotations

from ....reference.given import ASKS
from ....text.patterns import pattern

AMONG = "Trong đó"
_CARRIED_OUT = (
    r"[^\W\d_a-zđ]|(?:(?:theo|tốt|đúng|đầy đủ|nghiêm túc) )?(?:(?:sự|các|những|tinh thần) )?"
    r"(?:chỉ đạo|ý kiến|chủ trương|chức năng|nhiệm vụ|quy định|kế hoạch|nghị quyết|thông báo|công văn|quyết định"
    r"|kết luận|công điện|văn bản|chương trình|đề án|hướng dẫn|phân công|yêu cầu|chỉ thị|thẩm quyền|luật|pháp luật"
    r"|nghị định|thông tư|phong trào|cuộc vận động|công tác|nội dung|chính sách|chế độ|mục tiêu|lời kêu gọi|dự án"
    r"|phương án|quy chế|[^\W\d_a-zđ])"
)
"""What is carried out by whom is named behind it: a paper, an order; `Thực hiện sắp xếp …` is what somebody does."""
_IN_CLAUSE = "[^.;:]{1,120}"
_THEN_ASKED = f"(?={_IN_CLAUSE}, {ASKS} )"
"""What is told apart by these words is a matter of which somebody else is asked for something behind a comma."""
MILD_OPENINGS: tuple[tuple[str, str], ...] = (
    (r"Trong thời gian (?=(?:sắp )?tới\b)", "Trong thời gian tới, đề nghị Sở Y tế rà soát …"),
    (r"Thời gian (?=(?:sắp )?tới\b)", "Thời gian tới, các đơn vị rà soát …"),
    ("Tùy", "Tùy tình hình thực tế, các xã bố trí …"),
    ("Phù hợp với", "Phù hợp với điều kiện thực tế, các xã bố trí …"),
    (r"Trong phạm vi,? (?!\d)", "Trong phạm vi nhiệm vụ được giao, các sở triển khai …"),
    ("Ngoài (?:các|những) nhiệm vụ", "Ngoài các nhiệm vụ nêu trên, Sở Y tế kiểm tra …"),
    (r"Với (?:vai trò|tư cách|chức (?:năng|trách))\b", "Với vai trò là cơ quan thường trực, Sở Y tế tổng hợp …"),
    (r"Trong năm (?=20\d\d,)", "Trong năm 2026, Sở Y tế hoàn thành …"),
    ("Ngay từ", "Ngay từ đầu năm, các xã xây dựng …"),
    ("Mỗi (?:ngày|tuần|tháng|quý|năm)", "Mỗi quý, Sở Y tế kiểm tra …"),
    (r"Ít nhất(?= mỗi| một| \d+ (?:lần|giờ|ngày|tuần|tháng|quý|năm)\b)", "Ít nhất mỗi quý một lần, Sở Y tế kiểm tra …"),
    ("Vào (?:đầu|cuối|tuần|ngày)", "Vào ngày 25 hằng tháng, các xã báo cáo …"),
)
"""Clauses before which it may be told too what is or was; behind them it must be said that somebody has to act."""
OPENINGS: tuple[tuple[str, str], ...] = (
    ("Bên cạnh việc", "Bên cạnh việc trồng rừng, Sở Y tế kiểm tra các chợ …"),
    ("Cùng với việc", "Cùng với việc trồng rừng, Sở Y tế kiểm tra các chợ …"),
    ("Ngoài việc", "Ngoài việc trồng rừng, Sở Y tế kiểm tra các chợ …"),
    ("Căn cứ", "Căn cứ tình hình thực tế, UBND các xã bố trí …"),
    ("Trên cơ sở", "Trên cơ sở báo cáo của các đơn vị, Sở Nội vụ tổng hợp …"),
    ("Định kỳ", "Định kỳ hằng quý các đơn vị báo cáo …"),
    ("Hàng", "Hàng năm, Sở Tài chính bố trí …"),
    ("Hằng", "Hằng quý, các sở báo cáo …"),
    (r"Trong (?:quá trình|thời hạn|vòng(?= \d))", "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh …"),
    ("Trong thời gian (?=giữa)", "Trong thời gian giữa hai kỳ họp, Sở Y tế rà soát …"),
    ("Giữa (?:hai|các|2) (?:kỳ|phiên|đợt|lần) ", "Giữa hai kỳ họp, Sở Y tế rà soát …"),
    ("Trong trường hợp", "Trong trường hợp không có giống thì Sở Y tế báo cáo …"),
    ("Trong (?:[Qq]uý|tháng)", "Trong Quý I/2027, Sở Nội vụ đánh giá …"),
    (AMONG + "(?=,)", "Trong đó, Sở Xây dựng sớm tham mưu …"),
    ("Quá trình", "Quá trình thực hiện nếu có vướng mắc các cơ quan báo cáo …"),
    ("Khi", "Khi có yêu cầu, Văn phòng Sở báo cáo …"),
    ("Ngay (?:sau|khi)", "Ngay sau hội nghị, Sở Y tế chủ trì họp …"),
    (r"Đến (?:hết|năm|ngày|tháng|cuối|\d{1,2}(?: giờ|[hg]))", "Đến năm 2027, Sở Y tế hoàn thành …"),
    ("Sau(?! (?:đó|đây))", "Sau khi kế hoạch được duyệt, Phòng Tổ chức cán bộ triển khai …"),
    ("Trước(?! (?:đó|đây|hết))", "Trước ngày 15/6, các đơn vị gửi báo cáo …"),
    ("Chậm nhất", "Chậm nhất là ngày 22 tháng 4 năm 2026, Sở Nội vụ gửi biên bản …"),
    ("Quý", "Quý I/2027, các cơ quan, đơn vị đánh giá …"),
    ("Tháng", "Tháng 6/2026, Sở Y tế kiểm tra …"),
    ("Theo(?! dõi)", "Theo chức năng, nhiệm vụ, các sở triển khai …"),
    ("Nếu", "Nếu có vướng mắc, các đơn vị báo cáo …"),
    (f"Thực hiện (?={_CARRIED_OUT})", "Thực hiện Công văn số 12/UBND-VX, Sở Y tế đề nghị các đơn vị rà soát …"),
    ("Để", "Để chuẩn bị cho hội nghị, Văn phòng Sở bố trí …"),
    ("Nhằm", "Nhằm bảo đảm tiến độ, các đơn vị rà soát …"),
    ("Qua", "Qua xem xét, Chủ tịch UBND tỉnh giao Sở Xây dựng kiểm tra …"),
    ("Ngày", "Ngày 05/3/2026, Giám đốc Sở Y tế yêu cầu các đơn vị rà soát …"),
    (r"Nhận được (?:[^\W\d_]+ ){1,3}này\b", "Nhận được công văn này, yêu cầu các đơn vị báo cáo …"),
    ("Kết thúc", "Kết thúc đợt kiểm tra, các đơn vị báo cáo …"),
    ("Cuối", "Cuối năm, các đơn vị tổng kết …"),
    ("Từ (?:nay|ngày|tháng|năm)", "Từ ngày 04/3/2026, Hạt Kiểm lâm kiểm tra …"),
    ("Trường hợp", "Trường hợp có vướng mắc, Sở Tài chính hướng dẫn …"),
    (f"Với{_THEN_ASKED}", "Với khu vực giáp ranh, yêu cầu Sở Y tế kiểm tra …"),
    (f"Riêng{_THEN_ASKED}", "Riêng dự án chợ, giao Sở Công Thương rà soát …"),
    (f"Về(?:{_THEN_ASKED}|(?={_IN_CLAUSE}, [A-ZĐ][^.,;:]{{1,60}} chủ trì\\b))", "Về đất đai, giao Sở Y tế rà soát …"),
    *MILD_OPENINGS,
    ("Đối với", "Đối với vụ việc ở thôn thì Ủy ban nhân dân xã xác minh …"),
)
"""Clauses before the one who acts, example."""
OPENING_WORDS = frozenset(words.split()[0].partition("(")[0].lower() for words, _ in OPENINGS)
"""First words of them, in small letters."""
OPENING = pattern("|".join(words for words, _ in OPENINGS))
MILD = pattern("|".join(words for words, _ in MILD_OPENINGS))
