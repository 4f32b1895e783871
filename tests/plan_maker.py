"""Make plans of many places out of tables, with known days, quotas and planted contradictions."""

from dataclasses import dataclass
from datetime import date, timedelta

from made_texts import document_of

from corpus.gazetteer import BEFORE_2025, ListedUnit, listed_units, split_level
from corpus.model import Document, Kind, Level, Source
from corpus.normalize import fold
from corpus.restore.restorer import Restorer

_SHAPES = (
    """KẾ HOẠCH
{title}
Thực hiện Kế hoạch số {parent}/KH-UBND ngày {cited} của UBND {level} về phong trào thi đua.
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: động viên cán bộ, công chức, viên chức, người lao động và Nhân dân hăng hái thi đua.
2. Yêu cầu: thiết thực, hiệu quả, đúng người, đúng việc.
II. NỘI DUNG THI ĐUA
1. Thời gian phát động: từ ngày {start} đến hết ngày {end}.
2. Đối tượng thi đua:
a) Tập thể gồm: các phòng, ban, ngành, đoàn thể cấp huyện.
b) Cá nhân gồm: cán bộ, công chức, viên chức, người lao động.
III. KHEN THƯỞNG
1. Tiêu chuẩn khen thưởng:
- Đối với tập thể: hoàn thành xuất sắc nhiệm vụ được giao trong đợt thi đua.
- Đối với cá nhân: có sáng kiến, giải pháp đem lại hiệu quả thiết thực.
2. Hình thức khen thưởng: Giấy khen của Chủ tịch UBND huyện.
3. Số lượng: mỗi đơn vị lựa chọn không quá {quota} tập thể và {quota} cá nhân.
4. Hồ sơ gồm:
- Tờ trình đề nghị khen thưởng.
- Biên bản họp xét.
- Báo cáo thành tích.
Hồ sơ gửi về Phòng Nội vụ huyện trước ngày {deadline}.
IV. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị báo cáo kết quả về UBND huyện (qua Phòng Nội vụ) trước ngày {report}.
2. Kinh phí thực hiện từ nguồn quỹ thi đua, khen thưởng của huyện.
""",
    """KẾ HOẠCH
{title}
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Kế hoạch số {parent}/KH-UBND ngày {cited} của Ủy ban nhân dân {level};
UBND huyện ban hành kế hoạch như sau:
1. Mục đích, yêu cầu
a) Tạo khí thế thi đua sôi nổi, rộng khắp.
b) Khen thưởng chính xác, công khai, kịp thời.
2. Thời gian, đối tượng
- Thời gian thực hiện: từ {start} đến {end}.
- Đối tượng: cán bộ, công chức, người lao động và Nhân dân trên địa bàn huyện.
3. Tiêu chuẩn, số lượng, hồ sơ
a) Tập thể: dẫn đầu phong trào thi đua, nội bộ đoàn kết.
b) Cá nhân: gương mẫu, có thành tích tiêu biểu.
c) Mỗi xã, thị trấn đề nghị không quá {quota} tập thể, {quota} cá nhân.
d) Hồ sơ đề nghị khen thưởng gồm: tờ trình, biên bản, báo cáo thành tích.
đ) Các đơn vị gửi hồ sơ về Phòng Nội vụ chậm nhất ngày {deadline}.
4. Tổ chức thực hiện
Phòng Nội vụ thẩm định hồ sơ, trình Chủ tịch UBND huyện khen thưởng; tổng hợp báo cáo UBND tỉnh
trước ngày {report}.
""",
)


@dataclass(frozen=True, slots=True)
class MadePlan:
    """A plan with what it says: its period, its deadline and the day it gives to its parent."""

    document: Document
    start: date
    end: date
    deadline: date
    cited: date


def made_plans(count: int, *, restored: int = 0) -> list[MadePlan]:
    """Return plans of as many districts; every tenth is due early, every 15th cites a wrong day.

    The text of the first `restored` lost its marks and was given them back.
    """
    districts = [unit for unit in listed_units(BEFORE_2025) if fold(unit.level) == "huyen"]
    units = {unit.code: unit for unit in listed_units(BEFORE_2025)}
    step = len(districts) // count
    chosen = [districts[number * step] for number in range(count)]
    return [
        _made(number, unit, units[unit.parent_code].name, restored=number < restored)
        for number, unit in enumerate(chosen)
    ]


def _made(number: int, unit: ListedUnit, province: str, *, restored: bool) -> MadePlan:
    start = date(2024, 3, 1) + timedelta(days=number)
    end = start + timedelta(days=60 + number % 40)
    deadline = end + timedelta(days=-9 if number % 10 == 0 else 3)
    cited = date(2024, 2, 2 if number % 15 == 0 else 3)
    said = {
        "title": f"Phát động phong trào thi đua năm 2024 trên địa bàn {unit.name}",
        "parent": str(len(province) * 7), "level": split_level(province)[0],
        "quota": f"{number % 5 + 1:02}",
        "start": _written(start), "end": _written(end), "deadline": _written(deadline),
        "report": _written(end + timedelta(days=20)), "cited": _written(cited),
    }  # fmt: skip
    text = _SHAPES[number % len(_SHAPES)].format(**said)
    if restored:
        lines = Restorer.load().restore([fold(line) for line in text.splitlines()])
        text = "\n".join(line.text for line in lines)
    source = Source(
        f"kh-{number}", f"{number}.txt", Kind.PLAN, said["title"], f"UBND {unit.name}",
        Level.DISTRICT, number=f"{number}/KH-UBND", places=(unit.name, province), year=2024,
    )  # fmt: skip
    return MadePlan(document_of(source, text), start, end, deadline, cited)


def _written(day: date) -> str:
    return f"{day.day:02}/{day.month}/{day.year}"
