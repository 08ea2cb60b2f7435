"""What people call the fields of the output, in Vietnamese."""

from __future__ import annotations

FIELDS: dict[str, str] = {
    "quoc_hieu": "Quốc hiệu",
    "tieu_ngu": "Tiêu ngữ",
    "tieu_de": "Tiêu đề",
    "co_quan_chu_quan": "Cơ quan chủ quản",
    "co_quan_ban_hanh": "Cơ quan ban hành",
    "so_hieu": "Số hiệu",
    "ngay_ban_hanh": "Ngày ban hành",
    "noi_ban_hanh": "Nơi ban hành",
    "loai_van_ban": "Loại văn bản",
    "trich_yeu": "Trích yếu",
    "ve_viec": "Về việc",
    "tham_quyen": "Thẩm quyền",
    "kem_theo": "Kèm theo",
    "du_thao": "Dự thảo",
    "do_mat": "Độ mật",
    "do_khan": "Độ khẩn",
    "pham_vi_luu_hanh": "Phạm vi lưu hành",
}
"""Fields of the header, by their names in the schema."""
