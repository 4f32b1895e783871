"""What plans settle in other words, numberings and shapes than the plans at hand."""

import pytest
from facts_documents import document_of

from corpus.facts.finding import facts_of
from corpus.facts.model import Attribute

_HEAD = "KẾ HOẠCH\nPhát động phong trào thi đua năm 2025\nUBND xã xây dựng kế hoạch như sau:\n"


def _values(text: str, attribute: Attribute) -> list[str]:
    document = document_of(_HEAD + text)
    return [
        " ".join(fact.value.of(document.text).split())
        for fact in facts_of(document)
        if fact.attribute is attribute
    ]


def _told(text: str, attribute: Attribute) -> list[tuple[str, str]]:
    document = document_of(_HEAD + text)
    return [
        (fact.subject, fact.normalised)
        for fact in facts_of(document)
        if fact.attribute is attribute
    ]


# How plans head their parts, all of them above the same duty.
_HEADINGS = (
    "VI. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: theo dõi, đôn đốc.",
    "PHẦN THỨ TƯ\nTỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: theo dõi, đôn đốc.",
    "Phần IV. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: theo dõi, đôn đốc.",
    "E. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: theo dõi, đôn đốc.",
    "Điều 5. Trách nhiệm thi hành\n1. Phòng Nội vụ: theo dõi, đôn đốc.",
    "V- Phân công nhiệm vụ\n1- Phòng Nội vụ: theo dõi, đôn đốc.",
    "PHÂN CÔNG THỰC HIỆN\nPhòng Nội vụ: theo dõi, đôn đốc.",
    "4. TỔ CHỨC THỰC HIỆN\n4.1. Giao Phòng Nội vụ theo dõi, đôn đốc.",
    "VI. BIỆN PHÁP THỰC HIỆN\n1. Phòng Nội vụ\n- theo dõi, đôn đốc.",
    "1. Đề nghị các thôn hưởng ứng.\nGiao Phòng Nội vụ theo dõi, đôn đốc.",
)


@pytest.mark.parametrize("text", _HEADINGS)
def test_a_duty_is_found_under_any_heading(text: str) -> None:
    """Parts, letters, articles, dashes and capitals head as numbers do."""
    values = _values("I. MỤC ĐÍCH\nĐộng viên.\n" + text, Attribute.RESPONSIBILITY)

    assert [value.strip("- ") for value in values] == ["theo dõi, đôn đốc"]


_QUOTAS: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    (
        "1. Số lượng: Mỗi xã không quá 03 tập thể và 05 cá nhân.",
        [("Mỗi xã", "3"), ("Mỗi xã", "5")],
    ),
    (
        "1. Mỗi phường đề nghị tối đa 02 tập thể và 03 cá nhân; các phòng, ban: 01 cá nhân.",
        [("Mỗi phường", "2"), ("Mỗi phường", "3"), ("các phòng, ban", "1")],
    ),
    (
        "1. Khen thưởng: Chủ tịch UBND xã tặng Giấy khen cho 15 tập thể và 35 cá nhân.",
        [("Giấy khen", "15"), ("Giấy khen", "35")],
    ),
    (
        "1. Tỷ lệ khen thưởng\nTập thể không quá 20% tổng số đơn vị; cá nhân không quá 15%.",
        [("Tập thể", "20%"), ("cá nhân", "15%")],
    ),
    # tasks are no quotas
    ("1. Chỉ tiêu: tỷ lệ phá án đạt trên 85%; kéo giảm 5% tai nạn.", []),
    ("1. Tiêu chuẩn tập thể: có trên 50% cá nhân đạt Lao động tiên tiến.", []),
)


@pytest.mark.parametrize(("text", "expected"), _QUOTAS)
def test_each_number_is_a_quota_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    """Numbers of collectives and of individuals are told apart, with whom both hold for."""
    assert _told(text, Attribute.QUOTA) == expected


_PERIODS: tuple[tuple[str, list[str]], ...] = (
    (
        "1. Thời gian\na) Giai đoạn 1: từ ngày 15/3/2025 đến ngày 19/5/2025;\n"
        "b) Giai đoạn 2: từ ngày 20/5/2025 đến ngày 30/6/2025.",
        ["2025-03-15/2025-05-19", "2025-05-20/2025-06-30"],
    ),
    (
        "1. Thời gian: chia làm hai giai đoạn: giai đoạn 1 từ ngày 15/9/2024 đến ngày 15/01/2025; "
        "giai đoạn 2 từ ngày 16/01/2025 đến ngày 31/5/2025.",
        ["2024-09-15/2025-01-15", "2025-01-16/2025-05-31"],
    ),
    (
        "1. Đợt thi đua chào mừng Quốc khánh: từ ngày 05/7/2025 đến ngày 02/9/2025.",
        ["2025-07-05/2025-09-02"],
    ),
    (
        "1. Thời gian thực hiện: Bắt đầu từ tháng 4 năm 2024 và kết thúc vào tháng 12 năm 2025.",
        ["2024-04-01/2025-12-31"],
    ),
    (
        "CÁC ĐỢT THI ĐUA\nĐợt Thời gian Chủ đề\n1 Từ 05/9/2024 đến 20/11/2024 Chào mừng\n"
        "2 Từ 21/11/2024 đến 13/01/2025 Hoàn thành\n",
        ["2024-09-05/2024-11-20", "2024-11-21/2025-01-13"],
    ),
    # what is sent within a time is no period of the movement
    ("1. Thời gian: hồ sơ gửi về Phòng Nội vụ trước ngày 05/7/2025.", []),
)


@pytest.mark.parametrize(("text", "expected"), _PERIODS)
def test_rounds_of_a_campaign_are_periods(text: str, expected: list[str]) -> None:
    """Each round has its window, in items, in one sentence and in rows of a table."""
    assert [told[1] for told in _told(text, Attribute.PERIOD)] == expected


_VALUES: tuple[tuple[Attribute, str, list[str]], ...] = (
    (
        Attribute.REWARDS,
        "1. Các hình thức: Lao động tiên tiến; Giấy khen của Chủ tịch UBND phường. "
        "Trình Chủ tịch UBND thành phố: Bằng khen, Cờ thi đua.",
        ["Lao động tiên tiến", "Giấy khen của Chủ tịch UBND phường", "Bằng khen", "Cờ thi đua"],
    ),
    (
        Attribute.REWARDS,
        "1. Hình thức khen thưởng\nGiám đốc Sở tặng Giấy khen; đề nghị Chủ tịch UBND tỉnh tặng "
        "Bằng khen cho cá nhân tiêu biểu.",
        ["Giấy khen", "Bằng khen"],
    ),
    (
        Attribute.REWARDS,
        "1. Tiêu chuẩn\n1.1. Danh hiệu “Chiến sĩ thi đua cơ sở”: có sáng kiến.",
        ["“Chiến sĩ thi đua cơ sở”"],
    ),
    (
        Attribute.APPRAISER,
        "1. Hội đồng Thi đua - Khen thưởng xã họp xét ngày 25/5/2025.",
        ["Hội đồng Thi đua - Khen thưởng xã"],
    ),
    (
        Attribute.APPRAISER,
        "1. Phòng Nội vụ thẩm định, trình Hội đồng xem xét.",
        ["Phòng Nội vụ", "Hội đồng"],
    ),
    (
        Attribute.RECEIVER,
        "1. Danh sách đề nghị gửi Văn phòng Sở trước ngày 06/6/2025.",
        ["Văn phòng Sở"],
    ),
    (Attribute.RECEIVER, "1. Nơi nhận: Phòng Nội vụ thành phố.", ["Phòng Nội vụ thành phố"]),
    (
        Attribute.DOSSIER,
        "1. Hồ sơ: văn bản giới thiệu; báo cáo tóm tắt thành tích, 02 ảnh màu khổ 10 x 15 cm.",
        ["văn bản giới thiệu", "báo cáo tóm tắt thành tích", "02 ảnh màu khổ 10 x 15 cm"],
    ),
    (
        Attribute.DOSSIER,
        "1. Hồ sơ gửi về Đội Tổng hợp trước ngày 27/8/2025, gồm tờ trình, biên bản họp xét.",
        ["tờ trình", "biên bản họp xét"],
    ),
    (
        Attribute.CRITERIA_INDIVIDUAL,
        "1. Tiêu chuẩn\n1.1. “Lao động tiên tiến”: tích cực.\n1.2. “Tập thể lao động tiên tiến”: "
        "đoàn kết.",
        ["tích cực"],
    ),
    (
        Attribute.CRITERIA_COLLECTIVE,
        "1. Tiêu chuẩn\nTập thể phải đoàn kết. Cá nhân phải gương mẫu.",
        ["Tập thể phải đoàn kết"],
    ),
    (
        Attribute.BUDGET,
        "1. Quỹ thi đua, khen thưởng của phường được trích từ ngân sách phường.",
        ["được trích từ ngân sách phường"],
    ),
    (
        Attribute.CHANNEL,
        "1. Hồ sơ gửi về Phòng Nội vụ qua trục liên thông văn bản.",
        ["trục liên thông văn bản"],
    ),
    (
        Attribute.SUBMISSION_DEADLINE,
        "1. Nộp hồ sơ tại UBND xã hạn chót 16 giờ ngày 25/8/2025.",
        ["hạn chót 16 giờ ngày 25/8/2025"],
    ),
    (
        Attribute.REPORT_DEADLINE,
        "1. Các đơn vị định kỳ 6 tháng (trước 15/6), năm (trước 15/12) báo cáo về UBND xã.",
        ["trước 15/6", "trước 15/12"],
    ),
    (Attribute.RECEIVER, "1. Phòng Nội vụ thẩm định hồ sơ, báo cáo Hội đồng xem xét.", []),
    (Attribute.REPORT_DEADLINE, "1. Báo cáo sáng kiến nộp Ban Giám hiệu trước 15/3/2025.", []),
)


@pytest.mark.parametrize(("attribute", "text", "expected"), _VALUES)
def test_statements_of_other_words(attribute: Attribute, text: str, expected: list[str]) -> None:
    """What is said in these words is found, and what only looks like it is not."""
    assert _values(text, attribute) == expected


_TABLE = """1. Danh hiệu, số lượng và thời hạn gửi hồ sơ
STT Danh hiệu, hình thức Số lượng đề nghị Hạn gửi hồ sơ
1 Lao động tiên tiến Không hạn chế 22/11/2024
2 Bằng khen của Chủ tịch UBND tỉnh Mỗi khối không quá 02 06/12/2024
tập thể, 03 cá nhân
3 Cờ thi đua của UBND tỉnh Mỗi khối 01 đơn vị 07/12/2024
2. Khác
"""


def test_rows_of_a_table_are_told_one_by_one() -> None:
    """Each row has its award, its numbers and its day; the numbers of rows count nothing."""
    assert _values(_TABLE, Attribute.REWARDS) == [
        "Lao động tiên tiến",
        "Bằng khen của Chủ tịch UBND tỉnh",
        "Cờ thi đua của UBND tỉnh",
    ]
    assert [told[1] for told in _told(_TABLE, Attribute.QUOTA)] == ["2", "3", "1"]
    assert [told[1] for told in _told(_TABLE, Attribute.SUBMISSION_DEADLINE)] == [
        "2024-11-22", "2024-12-06", "2024-12-07",
    ]  # fmt: skip
