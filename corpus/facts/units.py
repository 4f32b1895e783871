"""Say how a unit, an office or its head is named in folded words: "phong noi vu huyen"."""

import re

_HEAD = (
    r"(?:uy ban (?:nhan dan|mat tran to quoc|mat tran|kiem tra)|ubnd|ubmttq|ub mttq|mttq|hdnd|so|phong|ban|van phong|hoi dong|bo|thuong truc|trung tam|chi cuc|cuc|tong cuc"
    r"|bo phan|cong an|bo chi huy|can bo|cong chuc|chuyen vien|vien chuc|chu tich|pho chu tich|giam doc|thu truong|thu tuong|bo truong|chanh van phong|truong ban|truong phong|cong doan"
    r"|lien doan|hoi|truong|hieu truong|co quan thuong truc|co quan|dang uy|doan|tinh doan|huyen doan|thanh doan|dai|bao|kho bac|don vi|khoi|cum|to|cac|mat tran|thanh vien|ngan hang|bao hiem"
    r"|vien|hoc vien|toa an|tong cong ty|doanh nghiep|lanh dao|bi thu|xa doan|ke toan|quoc hoi|chinh phu)"
)
_STOP = (
    r"(?:truoc|cham nhat|muon nhat|de|tong hop|theo|tu|qua|xem xet|thong qua|trong|bang|hoac|khi|duoi|duoc|chiu|co trach nhiem|co nhiem vu|tham dinh|tham tra"
    r"|chu tri|tham muu|phoi hop|quyet dinh|xet|tang|trinh|bao cao|gui|nop|la|can cu|to chuc(?! chinh tri| xa hoi| hanh chinh|,| -| –| —)|tiep nhan|khong|dong thoi|cung|gom|nham|va gui|va trinh|nhan"
    r"|theo doi|don doc|thuc hien|xay dung|chi dao|tang cuong|tiep tuc|ban hanh|quy dinh|hoan thanh|huong dan|kiem tra|giup|vao|tai|cho|khen thuong|khen|ky|cong nhan|de nghi|tong ket|tuyen truyen|dang tai)"
)
_WHOLE = r"thi dua\s*(?:,|[-–—]|va)?\s*khen thuong"
UNIT = rf"(?:{_HEAD})\b(?:\s+(?:{_WHOLE}|[-–—](?=\s)|(?!{_STOP}\b)[^\s,;.:()“”\"]+)){{0,14}}"
# "UBND huyện (qua Phòng Nội vụ huyện)".
THROUGH = (
    r"(?:\s*[(,]?\s*(?:thong )?qua\s+[^().;]{3,90}?(?:\)|(?=\s(?:truoc|cham nhat|de|tong hop)\b)))?"
)
OPENS_WITH_UNIT = re.compile(rf"(?:(?:giao|de nghi|cac|phan cong|yeu cau)\s+)*(?P<unit>{UNIT})")
